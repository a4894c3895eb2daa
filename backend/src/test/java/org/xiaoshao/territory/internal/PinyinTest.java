package org.xiaoshao.territory.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    private final Pinyin pinyin = new Pinyin();

    @ParameterizedTest
    @CsvSource({
        "'', '', ''",
        "（）、, '', ''",
        "昆新社区居民委员会, kunxinshequjuminweiyuanhui, kxsqjmwyh",
        "武川县, wuchuanxian, wcx",
        "重庆市, chongqingshi, cqs",
        "六安市, luanshi, las",
        "乐清市, yueqingshi, yqs",
        "长沟村, changgoucun, cgc",
        "绿园区, lvyuanqu, lyq",
        "吕梁市, lvliangshi, lls",
        "八五〇农场, bawulingnongchang, bwlnc",
        "甲7号院A区（一）, jia7haoyuanaquyi, j7hyaqy"
    })
    void a_name_is_read_as_people_type_it(String name, String letters, String initials) {
        assertEquals(new Pinyin.Reading(letters, initials), pinyin.of(name));
    }
}
