package io.repairportal.reference.openrepair;

import io.repairportal.spi.address.PhoneNumber;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a country adds to a record: time zone, language, names that people there have, towns and phone numbers that belong to nobody.
 *
 * @param zone the time zone of most of its people
 * @param language the language its groups write
 * @param givenNames given names
 * @param familyNames family names
 * @param phones numbers reserved for stories: digits before the part that varies, and how many digits vary
 */
record Land(ZoneId zone, Locale language, List<String> givenNames, List<String> familyNames, Phones phones) {
    private static final List<String> BRITISH_GIVEN = words(
            "Aled Amina Angharad Anwen Arjun Beth Bethan Callum Carys Catrin Cerys"
                    + " Chloe Daniel Dafydd David Delyth Dylan Efa Eleri Elin Emma Emrys Fatima Ffion George Gethin Gwen Gwilym Hannah"
                    + " Haf Hugh Huw Iestyn Ifan Imogen Ioan Isla Jac Jack Jade James Joanna Karen Kofi Leah Llinos Lowri Lucy Mair"
                    + " Manon Margaret Martin Megan Menna Mohammed Morgan Nadia Nerys Nia Olwen Osian Owain Paul Peredur Priya Rachel"
                    + " Rhian Rhodri Rhys Robert Ruth Sarah Seren Sian Simon Sioned Steffan Susan Tegan Teresa Tomos Wiktoria Yusuf");
    private static final List<String> BRITISH_FAMILY =
            words("Abbott Ahmed Allen Arnold Bailey Barrett Begum Bennett Bevan Bowen"
                    + " Brown Bryant Butler Carter Chapman Clarke Cooper Cox Daniel Davies Dawson Edwards Ellis Evans Fisher Foster"
                    + " Francis Gibbs Green Griffiths Gwyn Harris Hopkins Howells Hughes Humphreys Hussain Jackson James Jenkins John"
                    + " Jones Kaur Kelly Khan King Kowalski Lewis Lloyd Llewellyn Maddocks Matthews Meredith Miller Morgan Morris"
                    + " Murphy Nguyen Nicholas O'Brien O'Neill Owen Parry Patel Phillips Powell Price Pritchard Probert Prosser Pugh"
                    + " Rees Reynolds Richards Roberts Rogers Rowlands Shah Shepherd Singh Smith Stephens Taylor Thomas Tudor Turner"
                    + " Vaughan Walker Walters Watkins Webb White Williams Wilson Wood Wright Wynne Yates");
    private static final List<String> GERMAN_GIVEN = words(
            "Anke Annika Arne Aylin Barbara Bernd Birgit Björn Britta Carsten"
                    + " Christa Claudia Daniel Dieter Elif Emre Erika Frank Franziska Friederike Gerd Gisela Hannah Hans Heike Helmut"
                    + " Ilse Ingrid Jan Jens Jonas Jörg Julia Jürgen Karin Katrin Klaus Lars Lea Lena Lukas Marie Markus Mehmet"
                    + " Monika Nadine Nina Norbert Paul Petra Rainer Renate Sabine Silke Stefan Susanne Thomas Ulrike Uwe Wiebke");
    private static final List<String> GERMAN_FAMILY = words(
            "Albrecht Arslan Bauer Baumann Beck Becker Berger Brandt Braun Busch"
                    + " Demir Dietrich Engel Fischer Frank Franke Friedrich Fuchs Graf Groß Günther Haas Hahn Hartmann Heinrich Hofmann"
                    + " Horn Huber Jäger Jung Kaiser Kaya Keller Klein Koch König Kowalski Kraus Krüger Kuhn Lang Lehmann Lorenz Ludwig"
                    + " Maier Martin Mayer Meier Möller Müller Neumann Otto Pfeiffer Pohl Richter Roth Sauer Schäfer Schmitt Schröder"
                    + " Schulz Schuster Seidel Simon Sommer Stein Vogel Voigt Wagner Walter Weber Weiß Werner Winkler Wolf Yılmaz Ziegler");
    private static final List<String> OTHER_GIVEN = words(
            "Adèle Agnès Anders Anna Anouk Astrid Bram Camille Chiara Daan Elena Elsa"
                    + " Émile Eva Femke Freja Giulia Hugo Ines Jeroen Juan Karin Lars Léa Linnea Louis Lucía Luuk Maarten Mads Manon Marco"
                    + " Maria Mateo Mette Mikkel Nils Noémie Olivia Paolo Pieter Rosa Sander Sofia Søren Théo Valentina Willem Zoé");
    private static final List<String> OTHER_FAMILY =
            words("Andersson Bakker Bernard Bianchi Blanc Bos Christensen Costa Dekker Dubois"
                    + " Dupont Durand Fernández Ferrari Fontaine Gallo García Gauthier Hansen Hendriks Jansen Jensen Johansson Lambert"
                    + " Larsen Laurent Lefèvre Leroy Lindberg López Maas Marchand Martínez Mercier Moreau Mulder Nielsen Nilsson Olsen"
                    + " Pedersen Peeters Perrin Ricci Rossi Rousseau Ruiz Sánchez Sørensen Smit Visser Vos Willems");

    private static final Land BRITAIN = new Land(
            ZoneId.of("Europe/London"),
            Locale.UK,
            BRITISH_GIVEN,
            BRITISH_FAMILY,
            new Phones("+447700900", "07700 900", 3));
    private static final Land GERMANY = new Land(
            ZoneId.of("Europe/Berlin"),
            Locale.GERMANY,
            GERMAN_GIVEN,
            GERMAN_FAMILY,
            new Phones("+4917139200", "0171 39200", 2));
    private static final Phones AMERICAN = new Phones("+120255501", "+1 202-555-01", 2);

    private static final Map<String, Land> KNOWN = Map.ofEntries(
            Map.entry("GBR", BRITAIN),
            Map.entry("IRL", BRITAIN.in("Europe/Dublin", "en-IE")),
            Map.entry("DEU", GERMANY),
            Map.entry("AUT", GERMANY.in("Europe/Vienna", "de-AT")),
            Map.entry("CHE", GERMANY.in("Europe/Zurich", "de-CH")),
            Map.entry("FRA", continental("Europe/Paris")),
            Map.entry("BEL", continental("Europe/Brussels")),
            Map.entry("NLD", continental("Europe/Amsterdam")),
            Map.entry("DNK", continental("Europe/Copenhagen")),
            Map.entry("SWE", continental("Europe/Stockholm")),
            Map.entry("NOR", continental("Europe/Oslo")),
            Map.entry("ITA", continental("Europe/Rome")),
            Map.entry("ESP", continental("Europe/Madrid")),
            Map.entry("USA", overseas("America/New_York", "en-US")),
            Map.entry("CAN", overseas("America/Toronto", "en-CA")),
            Map.entry("AUS", overseas("Australia/Sydney", "en-AU")),
            Map.entry("NZL", overseas("Pacific/Auckland", "en-NZ")));
    private static final Land ELSEWHERE = overseas("UTC", "en");

    /** Returns the country with this ISO 3166-1 alpha-3 code; a neutral one if it is not known. */
    static Land of(String alpha3) {
        return KNOWN.getOrDefault(alpha3.toUpperCase(Locale.ROOT), ELSEWHERE);
    }

    /**
     * Phone numbers reserved for stories (Ofcom, Bundesnetzagentur, NANPA).
     *
     * @param dial international prefix
     * @param display the same for reading
     * @param varying how many digits follow
     */
    record Phones(String dial, String display, int varying) {
        PhoneNumber number(String seed) {
            String digits =
                    String.format("%0" + varying + "d", Hashes.choice(seed, "phone", (int) Math.pow(10, varying)));
            return new PhoneNumber(dial + digits, display + digits);
        }
    }

    private Land in(String otherZone, String otherLanguage) {
        return new Land(ZoneId.of(otherZone), Locale.forLanguageTag(otherLanguage), givenNames, familyNames, phones);
    }

    private static Land continental(String zone) {
        return new Land(ZoneId.of(zone), Locale.ENGLISH, OTHER_GIVEN, OTHER_FAMILY, AMERICAN);
    }

    private static Land overseas(String zone, String language) {
        return new Land(ZoneId.of(zone), Locale.forLanguageTag(language), BRITISH_GIVEN, BRITISH_FAMILY, AMERICAN);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }
}
