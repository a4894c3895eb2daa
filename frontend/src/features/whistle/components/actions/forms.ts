import type { WhistleAction } from "@/features/whistle/whistleQuery";
import type { ActionForm } from "./actionForm";
import { admitForm, declineForm, dispatchForm, feedBackForm, writeOffForm } from "./communityForms";
import {
  answerForm,
  objectForm,
  reopenForm,
  supplementForm,
  urgeForm,
  withdrawForm,
} from "./conversationForms";
import {
  askReporterForm,
  closeUnresolvedForm,
  confirmForm,
  contactReporterForm,
  handleHereForm,
  mergeForm,
  passUpForm,
  recordCallBackForm,
  resumeForm,
  sendBackForm,
  splitForm,
  undoForm,
  unmergeForm,
} from "./moveForms";
import { evaluateForm, reportDoneForm, reportForDutyForm, signForm } from "./organisationForms";
import { superviseForm } from "./superviseForm";
import { askReturnForm, ruleOnReturnForm } from "./returnForms";
import { askExtensionForm, endPauseForm, pauseForm, ruleOnExtensionForm } from "./timeForms";

/**
 * In the order of the loop; the first that is possible is the page's primary action. What brings a whistle on comes
 * before what turns it aside, and taking back one's own step comes last.
 */
export const actionForms: Readonly<Record<WhistleAction, ActionForm>> = {
  ADMIT: admitForm,
  RULE_ON_RETURN: ruleOnReturnForm,
  RULE_ON_EXTENSION: ruleOnExtensionForm,
  DISPATCH: dispatchForm,
  HANDLE_HERE: handleHereForm,
  SIGN: signForm,
  REPORT_FOR_DUTY: reportForDutyForm,
  REPORT_DONE: reportDoneForm,
  CONFIRM: confirmForm,
  FEED_BACK: feedBackForm,
  EVALUATE: evaluateForm,
  RECORD_CALL_BACK: recordCallBackForm,
  WRITE_OFF: writeOffForm,
  ANSWER: answerForm,
  ASK_REPORTER: askReporterForm,
  RESUME: resumeForm,
  SEND_BACK: sendBackForm,
  CONTACT_REPORTER: contactReporterForm,
  ASK_RETURN: askReturnForm,
  PAUSE: pauseForm,
  END_PAUSE: endPauseForm,
  ASK_EXTENSION: askExtensionForm,
  SPLIT: splitForm,
  PASS_UP: passUpForm,
  MERGE: mergeForm,
  UNMERGE: unmergeForm,
  DECLINE: declineForm,
  OBJECT: objectForm,
  SUPPLEMENT: supplementForm,
  URGE: urgeForm,
  WITHDRAW: withdrawForm,
  REOPEN: reopenForm,
  CLOSE_UNRESOLVED: closeUnresolvedForm,
  SUPERVISE: superviseForm,
  UNDO: undoForm,
};

export const actionOrder = Object.keys(actionForms) as WhistleAction[];
