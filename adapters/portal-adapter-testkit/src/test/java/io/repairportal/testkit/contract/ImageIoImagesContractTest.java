package io.repairportal.testkit.contract;

import io.repairportal.spi.file.Images;
import org.junit.jupiter.api.DisplayName;

@DisplayName("the contract for pictures can be kept (M3)")
class ImageIoImagesContractTest extends ImagesContract {
    @Override
    protected Images images() {
        return new ImageIoImages();
    }
}
