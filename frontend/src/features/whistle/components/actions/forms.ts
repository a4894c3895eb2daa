import type { WhistleAction } from "@/features/whistle/whistleQuery";
import type { ActionForm } from "./actionForm";
import { admitForm, declineForm, dispatchForm, feedBackForm, writeOffForm } from "./communityForms";
import { evaluateForm, reportDoneForm, reportForDutyForm, signForm } from "./organisationForms";

/** In the order of the loop; the first that is possible is the page's primary action. */
export const actionForms: Readonly<Record<WhistleAction, ActionForm>> = {
  ADMIT: admitForm,
  DISPATCH: dispatchForm,
  SIGN: signForm,
  REPORT_FOR_DUTY: reportForDutyForm,
  REPORT_DONE: reportDoneForm,
  FEED_BACK: feedBackForm,
  EVALUATE: evaluateForm,
  WRITE_OFF: writeOffForm,
  DECLINE: declineForm,
};

export const actionOrder = Object.keys(actionForms) as WhistleAction[];
