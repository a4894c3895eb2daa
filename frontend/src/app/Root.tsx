import { Outlet } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { LoginExpired } from "./login/LoginExpired";

export function Root(): ReactNode {
  const { i18n } = useTranslation("common");
  useEffect(() => {
    document.documentElement.lang = i18n.language;
  }, [i18n.language]);
  return (
    <>
      <Outlet />
      <LoginExpired />
    </>
  );
}
