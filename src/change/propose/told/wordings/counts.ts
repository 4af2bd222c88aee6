import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../../../spec/words/numbers.ts';
import { behind, namesOf } from '../../scope.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const times = String.raw`(once|twice|(?:two|three|four|five|six|eight|ten|\d{1,2})\stimes)(?!\s(?:a|an|per|each|every|daily|weekly|in\s(?:a|an|\d)|within|before|after|until|more|over)(?!\w)|[\w-]|,?\s(?:at|every|daily|on)\s(?:\d|the\shour|mon|tue|wed|thu|fri|sat|sun))`;
/** What runs to its end is run so often by the clock. */
const work =
  '(?:jobs?|tasks?|scripts?|migrations?|tests?|commands?|backups?|cron\\w*|checks?|probes?|seed\\w*|clean\\w*|reports?)';
const who = String.raw`((?:the\s|our\s)?(?!${work}(?!\w))[a-z][\w-]{0,40}(?:\s(?!${work}(?!\w))[a-z][\w-]{0,40})?)`;
const end = String.raw`(?=\s?(?:[.,;)\n]|$|and\s|behind\s|with\s|at\s))`;

function countOf(said: string): number | undefined {
  const [word = ''] = said.toLowerCase().split(/\s/u);
  return { once: 1, twice: 2 }[word] ?? toCount(word);
}

function copiesOf(name: string, said: string): string {
  const copies = `${String(countOf(said))} replicas`;
  return /^(?:it|this|that|everything|them|the\s(?:app|service))$/iu.test(name)
    ? `with ${copies}`
    : `${name} ${copies}`;
}

/** How many there are in words that do not speak of copies. */
export const counts: readonly Rewriting[] = [
  // Run the backend three times and the frontend twice.
  [
    anyCase(
      String.raw`(?<![\w-])(?:run|start|deploy|launch)\s${who}\s${times}(?:,?\s(?:and\s)?${who}\s${times})?${end}`,
    ),
    (...[, one = '', often = '', other, more = '']) =>
      `${copiesOf(one, often)}${other === undefined ? '' : `, ${copiesOf(other, more)}`}`,
  ],
  [
    anyCase(
      String.raw`(?<![\w-])((?:the\s|our\s)?(?!${work}(?!\w)|it\s|which\s)[a-z][\w-]{0,40})\sruns\s${times}${end}`,
    ),
    (...[, name = '', often = '']) => copiesOf(name, often),
  ],
  // A PDB of at least two.
  [
    anyCase(
      overLines`
        (?<![\w-])(pdb|(?:pod\s?)?disruption\s?budgets?)\s(?:of|with|at|for|:)\s(?:at\sleast|a?\s?min(?:imum)?(?:\sof)?|minimum)\s(\d{1,3}|one|two|three|four)(?:\s(?:pods?|replicas?|copies|available))*(?![\w%])
      `,
    ),
    (...[, , least = '']) => `PodDisruptionBudget minAvailable ${String(toCount(least))}`,
  ],
  // Never take down more than one pod at a time when nodes are drained.
  [
    anyCase(
      overLines`
        (?<![\w-])(?:never|don't|do\snot|must\snot|should\snot|may\snot)\s(?:ever\s)?(?:take\sdown|evict|lose|remove|drain|kill|disrupt|stop)\smore\sthan\s(\d{1,3}|one|two|three)(?:\s(?:of\s(?:them|its\spods)|pods?|replicas?|copies|copy|instances?))?
        (?:\sat\s(?:a\stime|once))?,?\s(?:when|while|during|as|if)\s(?:(?:the|a|our)\s)?(?:cluster\s|voluntary\s)?(?:nodes?\s(?:(?:is|are|get|gets|being)\s){1,2}(?:drained|upgraded|replaced|restarted|maintained)|node\s?(?:drains?|upgrades?|maintenance)|drains?|draining|maintenance|upgrades?|evictions?)(?![\w-])
      `,
    ),
    (_, most = '') => `PodDisruptionBudget maxUnavailable ${String(toCount(most))}`,
  ],
  // Nobody but a and b may talk to it.
  [
    anyCase(
      overLines`
        (?<![\w-])(?:nobody|no\sone|nothing|no\sother\s(?:service|app|pod)s?|none)\s(?:but|except(?:\sfor)?|other\sthan|besides|apart\sfrom)\s
        (?=[^.;\n]{1,120}\s(?:may|can|should|must|is\sallowed\sto|are\sallowed\sto)\s(?:talk|connect|reach|access|call|speak|use|get|query))
      `,
    ),
    'only ',
  ],
  // Loading takes up to 5 minutes, so don't kill it before.
  [
    anyCase(
      overLines`
        (?<![\w-])(?:loading|start-?up|starting(?:\sup)?|booting|warm(?:ing)?-?\s?up|initiali[sz](?:ing|ation))(?:\s(?:the|its|our|of|model|weights|data|cache|index|everything|app)){0,4}\s
        (?:(?:can|may|usually|often|sometimes|will|might)\s){0,2}takes?\s(?:up\sto\s|about\s|around\s|roughly\s|some\s|at\smost\s|as\slong\sas\s)?(\d{1,4}\s?(?:s|secs?|seconds?|m|mins?|minutes?))(?![\w-])
        (?:,?\s(?:so\s|and\s|please\s|hence\s){0,3}(?:don't|do\snot|never|must\snot|should\snot|it\smust\snot\sbe|it\sshould\snot\sbe)\s(?:kill|restart|touch|stop|killed|restarted)(?:\s(?:it|the\spods?|them))?\s(?:before(?:\s(?:that|then))?|until\s(?:then|it\sis\sready)|too\searly|in\sthe\smeantime|meanwhile|during\sthat(?:\stime)?))?
      `,
    ),
    'it takes up to $1 to start',
  ],
  // Postgres 用 16 版
  [
    new RegExp(
      String.raw`(${namesOf(behind)})\s?(?:用|使用|要|选|版本)(?:的?是)?\s?(\d{1,3}(?:\.\d{1,3})?)\s?(?:版本?|的版本)`,
      'giu',
    ),
    '$1 $2',
  ],
  // tally stays at one
  [
    anyCase(
      String.raw`(?<![\w-])((?:the\s|our\s)?(?!it\s|which\s|that\s)[a-z][\w-]{0,40})\s(?:stays?|remains?)\s(?:at|with)\s(\d{1,2}|one|a\ssingle(?:\sone)?|two|three)(?:\s(?:replicas?|copy|copies|pods?|instances?))?(?![\w%.-]*\w)${end}`,
    ),
    (...[, name = '', count = '']) =>
      `${name} with ${String(toCount(count.replace(/^a\ssingle.*$/iu, 'one')))} replicas`,
  ],
  // Node options: `--max-old-space-size=200`
  [
    anyCase(
      String.raw`(?<![\w-])node[\s_-]?options?(?:\s(?:is|are|of|to|should\sbe)|\s?[:=])?\s?["'\x60](--[\w=.:/-]{2,80}(?:\s--[\w=.:/-]{2,80}){0,6})["'\x60]`,
    ),
    'NODE_OPTIONS="$1"',
  ],
  // Sidekiq: two pods, started by `bundle exec sidekiq`
  [
    anyCase(
      overLines`
        (?=[\s,])(?<=(?:^|[.;\n]\s?(?:[-*•]\s)?)(?:the\s|our\s)?(?:sidekiq|celery|queue|background|workers?|horizon|resque|bullmq)(?![\w-])[^.;\n]{0,100}),?\s(?:and\s)?(?:(?:is|are|gets?)\s)?(?:started|launched|run)\s(?:by|with|via|as|using)\s(?=["'\x60])
      `,
    ),
    '. The worker runs ',
  ],
];
