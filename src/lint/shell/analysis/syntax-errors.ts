import type { ShellError } from '../../../syntax/shell/script.ts';
import type { Report } from '../../contract.ts';
import type { ShellSubject } from '../subject.ts';
import { depthAt } from './nesting.ts';

/** What the parser says of a syntax error, what stands around it, and the ids that ShellCheck gives it. */
type Shape = {
  readonly fault: RegExp;
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** Whether something that began before stands around it. */
  readonly isNested?: boolean;
  readonly ids: readonly string[];
};

const stop = ['SC1072', 'SC1073'];

/** The first that fits counts. */
const shapes: readonly Shape[] = [
  { fault: /^'\]\]' closes/u, ids: ['SC1034'] },
  { fault: /^unexpected token '\]'/u, before: /\[\[[^\]]*$/u, ids: ['SC1033'] },
  { fault: /^expected '\]\]'/u, before: /\s\]$/u, ids: ['SC1033'] },
  { fault: /^a conjunction behind/u, isNested: true, ids: ['SC1139', 'SC1050', ...stop] },
  { fault: /^a conjunction behind/u, ids: ['SC1139', 'SC1070'] },
  { fault: /^a word behind/u, isNested: true, ids: ['SC1140', 'SC1050', ...stop] },
  { fault: /^a word behind/u, ids: ['SC1140', 'SC1070'] },
  { fault: /^a command in '\['/u, isNested: true, ids: ['SC1014', 'SC1009', ...stop] },
  { fault: /^a command in '\['/u, ids: ['SC1014', ...stop] },
  { fault: /^expected a space before the operator/u, isNested: true, ids: ['SC1108', 'SC1009', ...stop] },
  { fault: /^expected a space before the operator/u, ids: ['SC1108', ...stop] },
  { fault: /^expected (?:an operator|no more) in/u, isNested: true, ids: ['SC1009', ...stop] },
  { fault: /^expected (?:an operator|no more) in/u, ids: stop },
  {
    fault: /^unexpected token '\)'/u,
    before: /(?:^|[;&|{]|\s)[\w-]+\s*\([^()$`'"]+$/u,
    after: /^\)\s*\{/u,
    ids: ['SC1065'],
  },
  { fault: /^unexpected token '\{'/u, before: /\bfunction\s+[\w-]+\s*\([^()]+\)$/u, ids: ['SC1065'] },
  {
    fault: /^unexpected token '\)'/u,
    before: /\bcase\s[^]*;\s*[\w*|.-]+$/u,
    ids: ['SC1074', 'SC1009', ...stop],
  },
  { fault: /^expected 'esac'/u, before: /[^;\s]\s+esac$/u, ids: ['SC1010', 'SC1009', ...stop] },
  {
    fault: /^unexpected token 'then'/u,
    before: /(?:^|[\s;])els(?:e)?if\s[^;]*;$/u,
    ids: ['SC1131', 'SC1046', 'SC1047', ...stop],
  },
  {
    fault: /^unexpected token '(?:then|do)'/u,
    before: /(?:^|[\s;&|])(?:IF|If|FOR|For|WHILE|While|UNTIL|Until)\s/u,
    ids: ['SC1081', 'SC1089'],
  },
  {
    fault: /^unexpected token '(?!(?:then|do|done|fi|else|elif|esac)')[\w./-]+'/u,
    before: /(?:\}|\)|(?:^|[\s;])(?:fi|done|esac))$/u,
    ids: ['SC1141', 'SC1070'],
  },
  { fault: /^expected command after 'then'/u, after: /^;/u, ids: ['SC1051'] },
  { fault: /^expected command after 'then'/u, after: /^(?:fi|elif|else)\b/u, ids: ['SC1048', ...stop] },
  { fault: /^expected command after 'else'/u, after: /^;/u, ids: ['SC1053'] },
  { fault: /^expected command after 'do'/u, after: /^;/u, ids: ['SC1059'] },
  { fault: /^expected command after 'do'/u, after: /^done\b/u, ids: ['SC1060', ...stop] },
  { fault: /^expected command in brace group/u, ids: ['SC1055', ...stop] },
  { fault: /^expected 'fi'/u, before: /\sfi$/u, ids: ['SC1010', 'SC1046', 'SC1047', ...stop] },
  { fault: /^expected 'fi'/u, ids: ['SC1046', 'SC1047', ...stop] },
  { fault: /^expected 'done'/u, before: /\sdone$/u, ids: ['SC1010', 'SC1061', 'SC1062', ...stop] },
  { fault: /^expected 'done'/u, ids: ['SC1061', 'SC1062', ...stop] },
  {
    fault: /^expected '\}'/u,
    before: /(?:\)|\bfunction\s+\S+)\s*\{[^}]*[^;\s]\s+\}$/u,
    ids: ['SC1056', 'SC1083', 'SC1009', ...stop],
  },
  {
    fault: /^expected '\}'/u,
    before: /(?:\)|\bfunction\s+\S+)\s*\{[^}]*$/u,
    ids: ['SC1056', 'SC1009', ...stop],
  },
  { fault: /^expected '\}'/u, before: /[^;\s]\s+\}$/u, ids: ['SC1056', 'SC1083', ...stop] },
  { fault: /^expected '\}'/u, ids: ['SC1056', ...stop] },
  { fault: /^unexpected token '\}'/u, before: /(?:^|[\s;&|])\{[^\s{}]/u, ids: ['SC1054'] },
  { fault: /^expected 'then'/u, before: /\]\s+then\b/u, ids: ['SC1010'] },
  { fault: /^expected 'then'/u, before: /\belif\b[^;]*;[^;]*$/u, ids: ['SC1049', ...stop] },
  { fault: /^expected 'then'/u, before: /\sthen\b/u, ids: ['SC1010', 'SC1049', 'SC1050', ...stop] },
  { fault: /^expected 'then'/u, after: /^\S/u, ids: ['SC1049', 'SC1050', ...stop] },
  { fault: /^expected 'then'/u, before: /\bfi$/u, ids: ['SC1049', 'SC1050', ...stop] },
  { fault: /^expected 'then'/u, ids: ['SC1050', ...stop] },
  { fault: /^expected 'do'/u, before: /\bfor\s+\w+\s+in\s[^;]*\sdo\s/u, ids: ['SC1063'] },
  {
    fault: /^expected 'do'/u,
    before: /\b(?:while|until)\s[^;]*\sdo\s/u,
    ids: ['SC1010', 'SC1057', 'SC1058', ...stop],
  },
  { fault: /^expected 'do'/u, before: /\b(?:while|until)\s/u, ids: ['SC1057', 'SC1058', ...stop] },
  { fault: /^expected 'do'/u, ids: ['SC1058', ...stop] },
  { fault: /^expected compound command/u, after: /^\{[^\s{}][^}]*;\s*\}/u, ids: ['SC1054'] },
  {
    fault: /^expected compound command/u,
    after: /^\{[^\s{}]/u,
    ids: ['SC1054', 'SC1083', 'SC1056', 'SC1009', ...stop],
  },
  { fault: /^expected compound command/u, ids: ['SC1064', ...stop] },
  { fault: /^unexpected token ';'/u, before: /&$/u, ids: ['SC1045'] },
  { fault: /^unexpected token ';'/u, ids: ['SC1070'] },
  { fault: /^unexpected token '(?:&&|\|\|?)'/u, before: /&$/u, ids: ['SC1070'] },
  { fault: /^unexpected token '(?:&&|\|\|?)'/u, ids: ['SC1070', 'SC1133'] },
  { fault: /^unexpected token '(?:then|do)'/u, before: /\b(?:if|elif|while|until)\[/u, ids: ['SC1069'] },
  { fault: /^unterminated here-document whose end is indented by tabs/u, ids: ['SC1039', 'SC1009', ...stop] },
  { fault: /^unterminated here-document whose end is indented/u, ids: ['SC1040', 'SC1009', ...stop] },
  { fault: /^unterminated here-document whose end has a parenthesis/u, ids: ['SC1119', 'SC1009', ...stop] },
  { fault: /^unterminated here-document whose end has a comment/u, ids: ['SC1120', 'SC1009', ...stop] },
  { fault: /^unterminated here-document whose end has an operator/u, ids: ['SC1121', 'SC1009', ...stop] },
  { fault: /^unterminated here-document whose end has a word/u, ids: ['SC1122', 'SC1009', ...stop] },
  {
    fault: /^unterminated here-document whose end is part/u,
    ids: ['SC1041', 'SC1042', 'SC1009', ...stop],
  },
  { fault: /^unterminated here-document whose end is in other/u, ids: ['SC1043', 'SC1009', ...stop] },
  { fault: /^unterminated here-document/u, ids: ['SC1044', 'SC1009', ...stop] },
];

/** The syntax error that ShellCheck has names of its own for; undefined where there is none. */
export function namedError(
  subject: ShellSubject,
): { readonly ids: readonly string[]; readonly at: number } | undefined {
  const [fault] = subject.faults;
  if (fault === undefined) return undefined;
  const { source } = subject.script;
  const around = {
    before: source.slice(0, fault.at).trimEnd().slice(-reach),
    after: source.slice(fault.at, fault.at + reach),
    depth: depthAt(source, fault.at),
  };
  const shape = shapes.find((one) => fits(one, fault, around));
  if (shape === undefined) return undefined;
  const isNested = shape.ids.includes('SC1073') && around.depth > 1;
  return { ids: isNested ? [...shape.ids, 'SC1009'] : shape.ids, at: fault.at };
}

/** The error, where ShellCheck gives it this id. */
export function errorNamed(subject: ShellSubject, id: string): readonly Report[] {
  const error = namedError(subject);
  return error?.ids.includes(id) === true ? [{ at: { start: error.at, end: error.at } }] : nothing;
}

const nothing: readonly Report[] = [];

/** Enough of what a person writes in one line, and little work for hostile text. */
const reach = 300;

type Around = { readonly before: string; readonly after: string; readonly depth: number };

function fits(
  { fault, before, after, isNested = false }: Shape,
  { message }: ShellError,
  around: Around,
): boolean {
  if (isNested && around.depth === 0) return false;
  return fault.test(message) && (before?.test(around.before) ?? true) && (after?.test(around.after) ?? true);
}
