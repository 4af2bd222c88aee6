import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from './pieces.ts';

const key = '[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*';
const value = '(?:"[^"\\n]{1,120}"|[\\w./:@+-]{0,120}[\\w/])';
const to = '(?:set|fixed|pinned|equal)(?: to| at| as)|to be|to';
const first = `(?<![\\w-])(${key}) (?:(?:is|be|are|should be|shall be|must be|has to be|being) )?(?:${to}) (${value})`;

/** Keys are written in capitals, which no other word is. */
const isKey = (said: string): boolean => /^[A-Z][A-Z0-9_]+$/u.test(said);

/** `LEVEL is set to warn, CURRENCY to EUR and LIMIT to 5`: the verb is said once. */
export const pairsTold: readonly Rewriting[] = [
  // `ConfigMap c {LEVEL: info, MODE: prod}`
  [
    /(?<=(?:config\s?map|cm)\s(?:(?:named|called)\s)?["'`]?[a-z][\w.-]{0,60}["'`]?:?\s)(?:with\s)?(?:data:?\s)?\{\s?((?:["']?[\w.-]{1,60}["']?\s?[:=]\s?["']?[^"'{},\n]{1,120}["']?(?:\s?,\s?|\s?(?=\}))){1,20})\}/giu,
    (...[, said = '']) =>
      `with ${said.replaceAll(/["']?([\w.-]{1,60})["']?\s?[:=]\s?["']?([^"'{},\n]{1,120}?)["']?(?=\s?,|\s?$)/gu, (_, name: string, own: string) => `${name}=${/\s/u.test(own) ? `"${own}"` : own}`).trim()}`,
  ],
  [
    spaced(`${first}((?:(?:,| and|, and) ${key} (?:to|at|as|being) ${value}){1,8})`),
    (...[all = '', name = '', own = '', more = '']) => {
      const others = [...more.matchAll(spaced(`(,? and|,) (${key}) (?:to|at|as|being) (${value})`))];
      if (![name, ...others.map(([, , one = '']) => one)].every(isKey)) return all;
      return `${name}=${own}${others.map(([, joint = '', one = '', said = '']) => `${joint} ${one}=${said}`).join('')}`;
    },
  ],
  [
    spaced(`(?<![\\w-])(${key}) (?:is|should be|shall be|must be) (?:fixed|pinned) (?:at|to|as) (${value})`),
    (...[all = '', name = '', own = '']) => (isKey(name) ? `${name}=${own}` : all),
  ],
];
