import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { type Answers, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { UsersPage } from "./pages/UsersPage";
import { readUsersSearch } from "./policies/usersSearch";
import { pageOf, somebody, someCommunity, someSheet, someUser } from "./testing";

export const logins = "/admin/users";
const posts = '/admin/users?tab="POSTS"';

let close = () => undefined as unknown;
afterEach(() => void close());

/** Shows the page as `role` sees it; `asks` are the requests for a field. */
export async function openUsers(answers: Answers = {}, at = posts, role = "COMMUNITY_SECRETARY") {
  const { server, asked } = mockApi({
    me: somebody(role),
    posts: pageOf([someSheet()]),
    users: pageOf([someUser()]),
    community: someCommunity,
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  const page = await renderPage(<UsersPage />, {
    words: ["users", "identity", "organisation"],
    layout: "staff",
    frame: DeskTheme,
    route: "/admin/users",
    validateSearch: readUsersSearch,
    at,
  });
  const asks = (field: string) => asked.filter(({ query }) => query.includes(`${field}(`));
  return { ...page, asks, user: userEvent.setup() };
}

export type User = ReturnType<typeof userEvent.setup>;

/** Chooses an option of a select of the form. */
export async function choose(user: User, form: HTMLElement, label: string, option: string) {
  await user.click(within(form).getByRole("combobox", { name: label }));
  const [first] = await screen.findAllByText(option, { selector: ".ant-select-item-option-content" });
  if (first) await user.click(first);
}
