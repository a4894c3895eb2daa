package org.xiaoshao;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.xiaoshao.HouseTest.PRODUCTION;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.xiaoshao.shared.PageInfo;

/** The small habits of the house: names, time, output, exceptions. */
class HouseHabitsTest {

    @Test
    void no_name_hides_what_a_class_is() {
        noClasses()
                .that()
                // The name the Relay connection specification gives it.
                .doNotBelongToAnyOf(PageInfo.class)
                .should()
                .haveNameMatching(
                        ".*[a-z](Impl|Utils?|Manager|DAO|Dao|Helpers?|Info|Data|DTO|Dto|Misc|Common)(\\$.*)?")
                .check(PRODUCTION);
    }

    @Test
    void the_time_is_asked_of_the_one_clock() {
        noClasses()
                .that()
                .haveNameNotMatching("org\\.xiaoshao\\.shared\\.ServerClock")
                .should(
                        callMethodWhere(
                                DescribedPredicate.<JavaMethodCall>describe(
                                        "the time comes from elsewhere",
                                        HouseHabitsTest::asksTheSystem)))
                .check(PRODUCTION);
    }

    @Test
    void nothing_is_printed_and_nobody_sleeps() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(PRODUCTION);
        noClasses()
                .should(
                        callMethodWhere(
                                DescribedPredicate.<JavaMethodCall>describe(
                                        "somebody sleeps",
                                        call ->
                                                call.getName().equals("sleep")
                                                        && call.getTargetOwner()
                                                                .getPackageName()
                                                                .startsWith("java."))))
                .check(PRODUCTION);
    }

    @Test
    void no_exception_is_checked_since_a_checked_one_commits() {
        codeUnits().should(declareNoCheckedException()).check(PRODUCTION);
    }

    private static ArchCondition<JavaCodeUnit> declareNoCheckedException() {
        return new ArchCondition<>("declare no checked exception") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                var checked = new ArrayList<String>();
                for (var declared : unit.getThrowsClause()) {
                    if (!declared.getRawType().isAssignableTo(RuntimeException.class)
                            && !declared.getRawType().isAssignableTo(Error.class)) {
                        checked.add(declared.getRawType().getSimpleName());
                    }
                }
                if (!checked.isEmpty()) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    unit, unit.getFullName() + " declares " + checked));
                }
            }
        };
    }

    private static boolean asksTheSystem(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        var javaTime = owner.getPackageName().equals("java.time");
        var withClock =
                call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Clock.class));
        return javaTime && call.getName().equals("now") && !withClock
                || owner.isEquivalentTo(Clock.class) && call.getName().startsWith("system")
                || owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
    }
}
