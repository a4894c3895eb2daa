package org.xiaoshao.authorisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AuthorisationPageTest {

    private static final Path PAGE = Path.of("..", "docs", "authorisation.md");

    @Test
    void the_page_for_reviewers_shows_the_table_as_it_is() throws IOException {
        var rendered = AuthorisationPage.of(AuthorisationTable.read());
        if (Boolean.getBoolean("authorisation.update")) {
            Files.writeString(PAGE, rendered);
        }
        assertEquals(rendered, Files.readString(PAGE));
    }
}
