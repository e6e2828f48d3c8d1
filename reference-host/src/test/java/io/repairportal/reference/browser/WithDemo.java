package io.repairportal.reference.browser;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the shared {@link Demo} to a test; it starts with the first and ends with the last. */
final class WithDemo implements ParameterResolver {
    private static final Namespace BROWSER_TESTS = Namespace.create(WithDemo.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Demo.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot().getStore(BROWSER_TESTS).getOrComputeIfAbsent(Demo.class, any -> Demo.start(), Demo.class);
    }
}
