package org.xiaoshao.evidence.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What is left of what a file is called. */
class FileNamesTest {

    @Test
    void no_name_leads_elsewhere_or_holds_markup() {
        assertEquals("passwd", FileNames.clean("../../etc/passwd"));
        assertEquals("boot", FileNames.clean("C:\\windows\\boot.ini"));
        assertEquals("script)", FileNames.clean("<img src=x onerror=alert(1)></script).jpg"));
        assertEquals("a b", FileNames.clean("a\r\n\0 b\".jpg"));
        assertEquals("file", FileNames.clean(".."));
        assertEquals("file", FileNames.clean("\u202E\u200B.jpg"));
        assertEquals("file", FileNames.clean(null));
        assertEquals("file", FileNames.clean(""));
    }

    @Test
    void a_name_that_people_can_read_stays_and_ends_somewhere() {
        assertEquals("1号楼 消防通道（前）", FileNames.clean("1号楼 消防通道（前）.jpg"));
        assertEquals("photogpj", FileNames.clean("photo\u202Egpj.exe"));
        assertEquals(80, FileNames.clean("长".repeat(500)).length());
    }
}
