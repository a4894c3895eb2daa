import { theme, type ThemeConfig } from "antd";
import type { Appearance } from "@/lib/appearance/appearance";
import { dark, font, light, sizeOf } from "@/lib/tokens/tokens";

/** antd's theme, made from the tokens for the appearance in force. */
export function antdTheme({ theme: name, print }: Appearance): ThemeConfig {
  const colours = name === "dark" ? dark : light;
  const target = sizeOf("target", print);
  const text = sizeOf("text", print);
  return {
    algorithm: name === "dark" ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: colours.ink,
      colorInfo: colours.livelihood,
      colorSuccess: colours.ok,
      colorWarning: colours.due,
      colorError: colours.late,
      colorLink: colours.livelihood,
      colorTextBase: colours.ink,
      colorText: colours.ink,
      colorTextSecondary: colours.muted,
      colorTextTertiary: colours.muted,
      colorTextDescription: colours.muted,
      colorTextPlaceholder: colours.muted,
      colorTextDisabled: colours.muted,
      colorTextLightSolid: colours.surface,
      colorBgBase: colours.surface,
      colorBgContainer: colours.surface,
      colorBgElevated: colours.surface,
      colorBgLayout: colours.ground,
      colorBorder: colours.control,
      colorBorderSecondary: colours.line,
      colorSplit: colours.line,
      colorPrimaryHover: colours.ink,
      colorPrimaryActive: colours.ink,
      controlItemBgActive: colours.ground,
      controlItemBgActiveHover: colours.ground,
      controlItemBgHover: colours.ground,
      fontFamily: font,
      fontSize: text,
      fontSizeSM: sizeOf("text-s", print),
      lineHeight: 1.6,
      borderRadius: sizeOf("radius", print),
      controlHeight: target,
      controlHeightSM: print === "large" ? target : 34,
      motionDurationMid: "0.15s",
      motionDurationSlow: "0.15s",
      wireframe: false,
    },
    components: {
      Button: {
        colorPrimary: colours.ink,
        colorPrimaryHover: colours.ink,
        colorPrimaryActive: colours.ink,
        primaryColor: colours.surface,
        primaryShadow: "none",
        defaultShadow: "none",
        dangerShadow: "none",
      },
      Radio: { colorPrimary: colours.ink, colorPrimaryHover: colours.ink, dotColorDisabled: colours.muted },
      Table: { headerBg: colours.surface, headerColor: colours.muted, rowHoverBg: colours.ground },
      Tooltip: { colorBgSpotlight: colours.ink, colorTextLightSolid: colours.surface },
    },
  };
}
