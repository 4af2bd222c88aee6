import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const one = '(?:one|an?|a\\ssingle|exactly\\sone)';
const copy = '(?:pod|copy|instance|replica)';
const image = '((?:[\\w.-]{1,60}(?::\\d{2,5})?/){0,4}[\\w.-]{1,60}:[\\w.-]{0,60}\\w)';
const nodes =
  '(?:(?:on|onto|to|per|for)\\s(?:(?:each|every|all|any|of|the|its|our)\\s){0,3}(?:nodes?|machines?|hosts?|servers?)(?:\\s(?:of|in)\\s(?:the|our|this)\\scluster)?)';
const by = '(?:via|through|by\\smeans\\sof|by|using|with(?:\\sthe\\shelp\\sof)?|in\\sthe\\sform\\sof|as)';
const put = '(?:[Pp]ut|[Rr]un|[Pp]lace|[Ss]tart|[Dd]eploy|[Kk]eep|[Hh]ave|[Ll]aunch|[Ss]chedule)';

/** `One agent:2 pod on every node, via a daemon set`: what runs there is that of the set, and no pod of its own. */
export const byDaemonSets: Rewriting = [
  new RegExp(
    overLines`
      (?<![\w-])${put}\s${one}\s(?:${image}\s${copy}|${copy}\s(?:of|from|with|running)\s${image})\s${nodes},?\s${by}\s(?=(?:an?|the)\s[Dd]aemon ?[Ss]ets?(?!\w))
    `,
    'gu',
  ),
  (...[, before, behind]) => `Run ${before ?? behind ?? ''} as `,
];
