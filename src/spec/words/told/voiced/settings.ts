import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { ownImage } from './own.ts';

const holder = String.raw`((?:config\s?-?map|secret)s?)\s(?:called\s|named\s)?["'\x60]?([a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["'\x60]?(?![\w-])`;
const file = String.raw`["'\x60]?(\/(?:[\w.-]{1,60}\/){1,8})([\w-][\w.-]{0,60}\.[a-z]{2,10})["'\x60]?(?![\w/])`;

/** What a program reads of a ConfigMap or a Secret, as people hand it to a colleague. */
export const settingsVoiced: readonly Rewriting[] = [
  [
    anyCase(
      overLines`
        (?:,?\s(?:and|plus|as\swell\sas)\s|,\s|(?<=^|[.;:\n]\s))(?:everything|all\s(?:of\sit|the\srest|others|other\sones|else)|the\s(?:rest|others)|whatever\s(?:is|stands))\s(?:comes\s|is\s|are\s|come\s)?(?:from|out\sof|in)\s(?:the\s|our\s)?${holder}
        (?!,?\s(?:[a-z]+\s){0,3}(?:with|under|by)\s[^.;\n]{0,40})
      `,
    ),
    '. It gets all variables from the $1 $2.',
    (words) => /(?<![\w-])env(?:s|ironment)?(?![\w-])|variables?|[A-Z]{2,}_[A-Z]|[A-Z_]{3,}=/u.test(words),
  ],
  [
    anyCase(
      overLines`
        (?<=^\s?|[.;,\n]\s|\sand\s)(?:please\s)?(?:mount|put)\s(?:the\s|our\s)?${holder}\s(?:as|at|to)\s(?:the\sfile\s)?${file}\s(?:in|into|of|inside)\s(?:the\s)?(?:image\s|container\s)?(${ownImage})
      `,
    ),
    (...[, kind = '', name = '', folder = '', key = '', image = '']) =>
      `Deploy ${image}. It mounts the key ${key} of the ${kind} ${name} at ${folder}${key} as a subPath.`,
  ],
];
