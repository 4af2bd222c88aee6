import { back } from '../conversation/edits.ts';
import type { Answer } from '../answer.ts';
import type { RepoVisit } from '../door/visit.ts';
export const [applySuggestion, commentOnLine, mergeNow, pressAction, readyNow, replyTo, rerun, review, settleThread] = Array.from({length: 9}, () => (visit: RepoVisit): Answer => back(visit));
