import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import { everyday } from './everyday.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const count = String.raw`(?<most>\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty)`;
const most = new RegExp(
  overLines`
    (?<![\w-])(?:up\sto|to|at\smost|no\smore\sthan|max(?:imum)?(?:\sof)?)\s(?:(?:a\s)?max(?:imum)?\sof\s|at\smost\s)?
    ${count}(?:\s(?:replicas?|pods?|copies|instances|of\sthem))?(?![\w%-]|\.\d|\s?(?:%|percent))
  `,
  'iu',
);
const what = '(?<what>cpu|processor|memory|ram)';
const percent = String.raw`(?<percent>\d{1,3})\s?(?:%|percent(?!\w)|per\scent)`;

/** It is said before how much of it is used, or behind. */
const loads = [
  new RegExp(String.raw`(?<![\w-])${what}(?![\w-])[^.,;\d]{0,50}?\s${percent}`, 'iu'),
  new RegExp(String.raw`(?<![\w.-])${percent}(?:\s(?:of|average|the|its))*\s${what}(?![\w-])`, 'iu'),
];

/** `grow to ten when CPU goes over 65 percent` */
export const growing: readonly Rewriting[] = loads.map((load) =>
  everyday({
    where: /(?:%|percent|per\scent)/iu,
    unless: /HorizontalPodAutoscaler|(?<!\w)hpa(?!\w)|behaviou?r|stabili[sz]|quota|prometheus|alert/iu,
    must: [most, load],
    idle: new RegExp(
      overLines`
        (?<![\w-])(?:
          (?:auto-?\s?)?(?:scal(?:e|es|ed|ing)|grow(?:s|ing)?|expand(?:s|ing)?|burst(?:s|ing)?|increas(?:e|es|ing)|add(?:s|ing)?)|
          go|goes|going|gets|up|out|automatically|itself|auto|more|replicas|copies|instances|when|whenever|once|if|as|soon|while|based|
          over|above|past|beyond|than|higher|exceeds?|exceeding|hits?|reaches|reach|rises|climbs|passes|crosses|stays|target(?:ing)?|
          average|usage|utili[sz]ation|use|used|load|under|busy
        )(?![\w-])
      `,
      'giu',
    ),
    write: ({ most: said = '', what: of = '', percent: at = '' }) =>
      `autoscaling up to ${String(toCount(said))} at ${at}% ${/cpu|processor/iu.test(of) ? 'CPU' : 'memory'}`,
  }),
);
