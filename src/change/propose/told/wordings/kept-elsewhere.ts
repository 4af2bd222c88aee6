import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { behind, namesOf } from '../../scope.ts';
import { host } from '../hosts.ts';

const program = `(?:${namesOf(behind)}|(?<![\\w-])(?:database|db|cache)(?![\\w-]))`;
const address = String.raw`["'\x60]?(${host}(?::\d{2,5})?)["'\x60]?(?![\w/@-]|\.\w)`;
/** Who offers it to others speaks of a way in. */
const isOffered = String.raw`(?!["'\x60\w\s,-]{0,80}?(?<![\w-])(?:expos\w*|publish\w*|reach\w*|public(?:ly)?|ingress|rout\w*|availabl\w*|accessibl\w*|domain|hosted\son|on\shost))`;
const filler = String.raw`(?:,?\s(?!(?:at|under)\s["'\x60]?${host})[a-z'-]{1,20}){0,12}?`;

function named(said: string): string {
  if (/^(?:database|db)$/iu.test(said)) return 'the database is on RDS';
  return /^cache$/iu.test(said) ? ' use our managed redis' : `${said} is external`;
}

/** What a program speaks to is somewhere else, however long it takes to say where: `Postgres is a managed one at db.example.com`. */
export const keptElsewhere: readonly Rewriting[] = [
  [
    anyCase(
      overLines`
        (?<=^\s{0,4}|[.;,!\n(]\s{0,4}|(?:^|\n)\s{0,4}[-*•]\s|(?<!\w)(?:and|but|while|as|since|where|because)\s|\d[.)]\s)(?:our\s|the\s)?(${program})\s(?=is|are|was|lives?|runs?|sits?|stays?|remains?|stands?|comes?|will|keeps?)${isOffered}
        (?:is|are|was|lives?|runs?|sits?|stays?|remains?|stands?|comes?|will|keeps?)${filler}(?:,?\s?(?:\(|:)?\s?(?:(?:at|on|under|in|from|with\sthe\saddress|address|host|is)\s){0,2})${address}\)?
      `,
    ),
    (_, said = '', place = '') => `${named(said)} at ${place}`,
  ],
  // Postgres: db.acme.internal, MySQL at db.acme.internal, database `shop` on db.acme.internal
  [
    anyCase(
      overLines`
        (?<=^\s{0,4}|[.;,!\n(]\s{0,4}|(?:^|\n)\s{0,4}[-*•]\s(?:\[[ x]?\]\s)?|\d[.)]\s)(?:our\s|the\s)?(${program})(?:\s(?:database|db|server|cluster|brokers?|instance|host|url|address)(?![\w-]))?
        (?:\s["'\x60]([a-z][\w-]{0,40})["'\x60])?\s?(?::|->|=|–|(?<=\s)at|(?<=\s)on)\s(?:host\s)?(?![^\n]{0,80}(?<![\w-])(?:ingress|expos|public))${address}
      `,
    ),
    (...[, name = '', database = '', place = '']) =>
      `${named(name)} at ${place}${database === '' ? '' : `, database ${database}`}`,
  ],
  [
    anyCase(
      overLines`
        (?<=^\s{0,4}|[。;；,，\n]\s{0,4}|(?:^|\n)\s{0,4}(?:[-*•]\s|\d[.、]\s?))(?:我们的?\s?)?(${program})\s?(?:用的?是|是|用|走|在|放在|部署在|使用的?是?)
        (?![^。;；\n]{0,40}(?:暴露|公开|对外|域名|ingress|入口|路由|RDS))[^。;；\n\d./]{0,12}?(?:托管|外部|外面|集群外|云上|云|自建|已有|现有|公司|机房)[^。;；\n\d./]{0,12}?[,，]?\s?(?:在|地址(?:是|为)?|位于|主机(?:是|为)?|:|：)?\s?${address}(?!\s?(?:端口|port))
      `,
    ),
    '$1 在 $2',
  ],
];
