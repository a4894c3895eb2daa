package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.whistle.OrderRole;

/**
 * Writes the orders of a dispatch. Sent out again, an organisation that still works on it keeps its
 * order, with the part that it has now; what others had is history.
 */
@ApplicationScoped
class Dispatching {

    @Inject Orders orders;
    @Inject ReturnWindow returnWindow;

    void send(Acts.Case one, UUID lead, List<UUID> coHandlers) {
        for (var held : one.orders()) {
            var named =
                    held.organisationId().equals(lead)
                            || coHandlers.contains(held.organisationId());
            if (held.isSettled() || !named && held.isLead()) {
                held.superseded();
            }
        }
        // The old lead's part must be gone before another one takes it.
        orders.flush();
        one.orders().stream()
                .filter(held -> !held.isSuperseded() && held.isLead())
                .forEach(held -> held.became(OrderRole.CO_HANDLER));
        orders.flush();
        ask(one, lead, OrderRole.LEAD);
        coHandlers.forEach(organisation -> ask(one, organisation, OrderRole.CO_HANDLER));
    }

    private void ask(Acts.Case one, UUID organisation, OrderRole part) {
        var held = held(one, organisation);
        if (held.isPresent()) {
            held.get().became(part);
        } else {
            orders.persist(
                    WhistleOrder.sent(
                            one.whistle(),
                            organisation,
                            part,
                            one.now(),
                            returnWindow.until(one.now())));
        }
    }

    private static Optional<WhistleOrder> held(Acts.Case one, UUID organisation) {
        return one.orders().stream()
                .filter(order -> !order.isSuperseded())
                .filter(order -> order.organisationId().equals(organisation))
                .findFirst();
    }
}
