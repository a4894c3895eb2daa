import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { askWho } from "@/features/identity/me";
import { audienceOf, startOf } from "@/features/identity/policies/audience";
import { rootRoute, words } from "./root";

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  async beforeLoad({ context }) {
    if (context.session.state().status !== "signed-in") return;
    const me = await askWho(context.client);
    if (me && audienceOf(me.roles) === "desk") throw redirect({ to: startOf(me.roles) });
  },
  loader: words("home", "notification"),
  component: lazyRouteComponent(() => import("../home/HomePage"), "HomePage"),
});

const callbackRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/login/callback",
  component: lazyRouteComponent(() => import("../login/CallbackPage"), "CallbackPage"),
});

const besideRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/login/beside",
  component: lazyRouteComponent(() => import("../login/CallbackPage"), "BesidePage"),
});

export const entrance = [homeRoute, callbackRoute, besideRoute];
