import { anyCase } from '../../../../../kernel/any-case.ts';
import type { Rewriting } from '../../../text/rewriting.ts';
import { imageOf, voicedAs, type Spoken } from './voice.ts';

const label = String.raw`(?:pods|workloads|apps)\s(?:that\sare\s)?(?:labell?ed|with\s(?:the\s)?label)\s([a-z][\w./-]{0,60}=[\w.-]{1,60})`;
const called = String.raw`(?:the\s)?([a-z][a-z0-9-]{1,30})\s(?:pods|app|service)`;
const may = String.raw`(?:should\sbe\sable\sto|may|can|must\sbe\sable\sto|are\sallowed\sto|is\sallowed\sto|should|get\sto)\s(?:connect|talk|reach|access|use|get\sin)(?:\s(?:to\s|in\s)?(?:it|this|that|there|the\s(?:db|database)))?(?:\sto\sit)?`;

function walled({ groups, lead }: Spoken): string {
  const [pairs, app] = groups.filter((one) => one !== undefined).length === 0 ? [] : [groups[0], groups[1]];
  const who = pairs ?? (app === undefined ? undefined : `app=${app}`);
  const port = imageOf(lead)?.port;
  const at = port === undefined ? '' : ` on port ${port}`;
  return who === undefined
    ? ''
    : `, with a NetworkPolicy that only allows ingress from pods with label ${who}${at}`;
}

/** Who alone may call a program. */
export const callersVoiced: readonly Rewriting[] = [
  voicedAs(
    anyCase(String.raw`(?:,\s?|\s)?(?:and\s|but\s)?only\s(?:${label}|${called})\s${may}(?![\w-])`),
    walled,
  ),
  voicedAs(
    anyCase(
      String.raw`(?:,\s?|\s)?(?:and\s|but\s)?(?:(?:client\s)?port\s)?only\s(?:reachable\s|accessible\s|open\s)?(?:from|for|by|to)\s(?:${label}|${called})(?![\w-])`,
    ),
    walled,
  ),
  voicedAs(anyCase(String.raw`,\s(?:and\s)?${label}()\sonly(?![\w-])`), walled),
];
