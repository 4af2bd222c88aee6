import type { Language } from '../../kernel/language.ts';
import type { Finding, Severity } from '../../lint/contract.ts';
import type { Filling } from '../../render/template.ts';
import { fill, type Templates } from '../../render/templates.ts';
import { cell, code } from '../markdown.ts';
import type { Review } from './verdict.ts';
import { clusterFilling } from './say-cluster.ts';
import { saySeverities } from './say-counts.ts';
import { affectedFilling, changesFilling, renamed } from './say-reach.ts';

type Told = Omit<Review, 'title' | 'summary' | 'comments'>;
type Voice = { readonly language: Language; readonly templates: Templates; readonly commit: string };

/** The verdict in one sentence, and the summary that the check and the conversation show. */
export function sayReview(
  told: Told,
  { language, templates, commit }: Voice,
): Pick<Review, 'title' | 'summary'> {
  const title = fill(templates, `say/review-title.${language}.md`, titleFilling(told, language)).trim();
  const changes = renamed(told.changes);
  const filling = {
    title,
    ...clusterFilling({ ...told, changes }, language),
    affected: affectedFilling(told.affected, changes, language),
    changes: changesFilling(told.affected, changes, language),
    groups: groupsOf(told.findings, commit),
    fixed: told.fixed.length === 0 ? undefined : { fixedCount: told.fixed.length },
    unchanged: told.unchanged === 0 ? undefined : { unchangedCount: told.unchanged },
  };
  return { title, summary: fill(templates, `say/review-summary.${language}.md`, filling).trimEnd() };
}

function titleFilling({ verdict, findings }: Told, language: Language): Filling {
  const isClean = findings.length === 0;
  const isFine = findings.every(({ severity }) => severity === 'info' || severity === 'style');
  const counts = saySeverities(
    findings.map(({ severity }) => severity),
    language,
  );
  const failed = verdict === 'fail';
  return {
    clean: isClean,
    failed,
    hinted: !failed && isFine && !isClean,
    passed: !failed && !isFine,
    counts,
  };
}

/** Grouped by file, the worst first in each; a table that is longer than people read is folded by the template. */
function groupsOf(findings: readonly Finding[], commit: string): Filling[] {
  return [...Map.groupBy(findings, ({ path }) => path)].map(([path, group]) => ({
    path: code(path),
    rows: group
      .toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
      .map((finding) => rowOf(finding, commit)),
  }));
}

const order: readonly Severity[] = ['error', 'warning', 'info', 'style'];

function rowOf({ severity, path, line, rule, message }: Finding, commit: string): Filling {
  const href = `../blob/${commit}/${path.split('/').map(encodeURIComponent).join('/')}#L${line}`;
  return { severity, line, href, rule: code(rule), message: sentence(message) };
}

/** Words of rules hold code between backticks, which stays; what else could be mark-up does not. */
export function sentence(message: string): string {
  return message
    .split('`')
    .map((part, index) => (index % 2 === 0 ? cell(part) : code(part)))
    .join(' ')
    .replaceAll(/ {2,}/gu, ' ')
    .replaceAll(/` (?=[,;:.?!)])/gu, '`')
    .replaceAll(/(?<=\() `/gu, '`')
    .trim();
}
