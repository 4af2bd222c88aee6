import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const name = String.raw`["'\x60]?([a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["'\x60]?`;
const what =
  'credentials|settings|config(?:uration)?|variables|values|secrets|data|env(?:ironment)?(?:\\svars?)?';

/** Secrets of which all is taken, and those by which images are pulled, as their readers know them. */
export const secretWordings: readonly Rewriting[] = [
  // STRIPE_KEY is secret, don't put it in the configmap
  [
    /(?<![\w.-])([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?:(?:,\s|\sand\s|,\sand\s)[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+){0,5})\s(?:is|are|must\sbe\skept|has\sto\sbe\skept|should\sbe)\s(?:both\s|all\s)?(?:an?\s)?(?:secrets?|sensitive|confidential)(?:,?\s(?:so\s|and\s)?(?:please\s)?(?:do\snot|don't|never|not)\s(?:to\s)?(?:put|store|keep|go)?\s?(?:it|them)?\s?in(?:to)?\s(?:the\s|a\s|any\s)?config\s?-?maps?)?(?=\s?(?:[.,;)\n]|$))/gu,
    '$1 comes from a secret',
  ],
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:the|our|all|its)\s){0,2}(?:[\w-]{1,30}\s){0,2}?(?:${what})\s(?:(?:all|should|must|is|are|be)\s){0,2}
        (?:(?:comes?|taken|read|loaded|live|lives|stored|kept)\s)?(?:from|in)\s(?:the\s|an?\s|our\s)?(?:k8s\s|kubernetes\s)?secret\s(?:(?:named|called)\s)?${name}\s?
        (?:,\s|\()(?:(?:load|inject|use|take|with|and)\s){0,2}(?:all|every)\s(?:(?:its|the|of\sits|of\sthe)\s)?(?:keys?|values?|entries|of\s(?:it|them))
        (?:\s(?:should|are|is|be|come|becomes?|loaded|injected|passed|used)){0,3}\s(?:as|into|to)\s(?:the\s)?(?:env(?:ironment)?(?:\svar(?:iable)?s?)?|variables)(?![\w-])\)?
      `,
    ),
    'load all keys of the secret $1 as environment variables',
  ],
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:the|our|all|both|private)\s){0,2}images?\s(?:(?:are|is|should|must|be|get|gets|all)\s){1,3}(?:pulled|fetched)\s
        (?:with|using|via|through|by)\s(?:the\s|our\s)?(?:image\s|pull\s)?(?:secret|credentials)\s(?:(?:in|named|called|from|of|the|secret)\s){0,2}${name}(?![\w-])
      `,
    ),
    'imagePullSecret $1',
  ],
  // Every key of both: env from configmap a and secret b, all keys.
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:load|take|get|its|the|all)\s){0,3}(?:env(?:ironment)?(?:\s(?:vars?|variables))?)\s(?:(?:come|comes|all|are|is|taken|should|be)\s){0,3}(?:from|out\sof)\s(?:the\s)?(config\s?map|secret)\s${name}\s(?:and|plus|,)\s?(?:from\s)?(?:the\s)?(config\s?map|secret)\s${name}(?:,?\s(?:with\s)?(?:all|every)(?:\s(?:of\s)?(?:the\s|their\s)?keys?)?)?(?![\w-])`,
    ),
    'envFrom $1 $2 and envFrom $3 $4',
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:load|take|get|its|the|all)\s){0,3}(?:env(?:ironment)?(?:\s(?:vars?|variables))?)\s(?:(?:come|comes|all|are|is|taken|should|be)\s){0,3}(?:from|out\sof)\s(?:the\s)?(config\s?map)\s${name}(?:,?\s(?:with\s)?(?:all|every)(?:\s(?:of\s)?(?:the\s|its\s)?keys?)?)?(?=\s?(?:[.,;\n]|$))`,
    ),
    'envFrom $1 $2',
  ],
  [anyCase(String.raw`(?<![\w-])registry\s(?:pull\s)?secret(?:\sis|:)?\s(?=[a-z0-9])`), 'imagePullSecret '],
];
