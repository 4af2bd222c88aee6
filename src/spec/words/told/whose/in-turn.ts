import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import type { Roster } from './roster.ts';

const value = String.raw`(?:/[\w./-]*[\w/]|\d[\w.]*%?|[a-z0-9][\w./-]*:[\w.-]*\w)`;
const several = `${value}(?:(?:, and | and |, |和|、|与)${value}){1,3}`;
const unit = '((?: (?:of )?(?:CPUs?|cores?|memory|RAM|replicas|seconds))?)';
const pronoun = '(?:they|both(?: of them)?|the (?:two |three )?containers)';
const zhPronoun = '(?:二者|两者|它们|[这该]?[两二三]个容器)';

/** `they mount it at /a and /b respectively`, `二者分别监听80和90`: each of them in the order in which they were told. */
export function inTurn({ names, one }: Roster): readonly Rewriting[] {
  const rows = `${one}(?:,? and |, )${one}`;
  return [
    [
      new RegExp(
        overLines`
          (?<=^|[.;:,]\s)(${rows}|${pronoun})(\s[a-z][^.,;:\d/]{1,60}?\s)(${several})${unit},?\srespectively
        `,
        'giu',
      ),
      (...[said = '', who = '', verb = '', values = '', of = '']) =>
        told(said, { who: whoOf(who, names), verb: ofOne(verb), values, of }, '; '),
    ],
    [
      new RegExp(
        `(${zhPronoun}|${rows.replace('(?:,? and |, )', '[和与、]')})分别([^,。;\\d/]{1,40}?)(${several})(?=[,。;]|$)`,
        'giu',
      ),
      (...[said = '', who = '', verb = '', values = '']) =>
        told(said, { who: whoOf(who, names), verb, values, of: '' }, ','),
    ],
  ];
}

function whoOf(said: string, names: readonly string[]): readonly string[] {
  const parts = said.split(/,? and |, |[和与、]/u);
  return parts.length > 1 ? parts : names;
}

/** What several do as one of them does it. */
function ofOne(verb: string): string {
  return verb.replace(
    /^ (?!may|should|must|can|will)([a-z]+)(?= )/u,
    (_, said: string) => ` ${singular[said] ?? `${said}s`}`,
  );
}

const singular: Readonly<Record<string, string>> = { have: 'has', are: 'is', do: 'does' };

type Row = {
  readonly who: readonly string[];
  readonly verb: string;
  readonly values: string;
  /** What amounts are of. */
  readonly of: string;
};

function told(said: string, { who, verb, values, of }: Row, joint: string): string {
  const each = values.split(/, and | and |, |[和与、]/u);
  if (each.length !== who.length) return said;
  return who.map((one, at) => `${one}${verb}${each[at] ?? ''}${of}`).join(joint);
}
