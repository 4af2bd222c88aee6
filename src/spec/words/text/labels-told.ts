import { overLines } from '../../../kernel/over-lines.ts';
import type { Rewriting } from './rewriting.ts';

const key = `["'\`]?([a-z](?:[\\w./-]{0,80}\\w)?)["'\`]?`;
const value = `["'\`]?(?!(?:in|from|of|as|the|be|one|any|either)(?![\\w-]))([a-z0-9](?:[\\w.-]{0,62}\\w)?)["'\`]?(?![\\w-]|,? or )`;
const worth = overLines`
  (?:
    ,? (?:with|having|and|of) (?:(?:the|a|its) )?value(?: of|:| set to)? |(?: is| being| should be| must be)? set to |
    ,? (?:whose|and its) value (?:is|equals|should be|must be|being) | equal to | equals |, value:? 
  )
`;
const pair = `(?:with (?:the |a )?(?:key|name) |(?:key|named|called) )?${key}${worth}${value}`;

function paired(said: string): string {
  return said.replaceAll(new RegExp(pair, 'giu'), (_, name: string, worthOf: string) => `${name}=${worthOf}`);
}

/** `a label app with the value web`, `the label "app" set to "web"`, `a label (key app, value web)`: all are `app=web`. */
export const labelsTold: readonly Rewriting[] = [
  [
    new RegExp(
      String.raw`(?<![\w-])((?:pod |node )?label:? )(?:\((?:(?:with )?(?:the )?key:? )${key}(?:,| and) (?:the )?value:? ${value}\)|${pair})`,
      'giu',
    ),
    (...[, label = '', first, one, second, other]) =>
      `${label}${first ?? second ?? ''}=${one ?? other ?? ''}`,
  ],
  [
    new RegExp(
      String.raw`(?<![\w-])((?:pod |node )?labels:? )(${pair}(?:(?:,? and |, )${pair}){0,7})`,
      'giu',
    ),
    (...[, label = '', pairs = '']) => `${label}${paired(pairs)}`,
  ],
];
