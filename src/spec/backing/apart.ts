import { anyCase } from '../../kernel/any-case.ts';
import { overLines } from '../../kernel/over-lines.ts';
import { program } from './sayings.ts';

/** `Mongo is Atlas`, `MySQL 用云上的 RDS`: it stands elsewhere, and nobody says where. */
const apart = overLines`
  (?:\sitself)?\s(?:is|are|runs?|lives?|comes?|sits?)\s(?:already\s|currently\s)?(?:
    (?:an?\s)?(?:managed|external|hosted|provided|elsewhere|outside)(?:\s(?:by|on|in|from|of|at)\s(?:the\s|our\s|an?\s)?[a-z]{2,12}(?:\s[a-z]{2,12})?)?|
    (?:on\s|in\s|from\s|an?\s|our\s|aws\s|mongodb\s){0,3}(?:rds|aurora|atlas|cloud\s?sql|elasticache|memorystore|msk|azure|aws|neon|supabase)|
    in\s(?:the\s)?namespace\s[a-z][a-z0-9-]{0,60}
  )(?![\w-]|\.\w)(?=\s?(?:[.,;:)\n]|$|and\s|but\s))
`;
const zhApart = overLines`
  \s?(?:就|都|请|也|是|我们|公司|自己|的|直接|统一){0,4}(?:使?用|走|连|有|是)(?:的是)?(?:我们|公司|自己|现在|集群[里内中]?)*\s?(?:已经?有|现有|外部|外面|云上|云厂商|[阿腾华]\S讯?云|自建|托管|现成|(?:mongodb\s)?atlas|(?:aws\s)?rds|aurora|polardb|elasticache|memorystore|documentdb|cosmos\s?db|msk|cloud\s?sql)(?![\w-])[的了]{0,2}
  \s?(?:RDS|实例|云?数据库|集群|云?服务|云?Redis)?
  (?:\s?[,，(（]?\s?(?:连接)?(?:地址|主机名?|域名|host(?:name)?|服务器|endpoint)\s?(?:是|为|在|[:：])?\s?(?<host>[a-z0-9][\w-]{0,60}(?:\.[\w-]{1,60}){1,8})(?::(?<port>\d{2,5}))?[)）]?)?
  (?:\s?[,，]\s?(?:不用|不要|无需|不需要|别)(?:再|另外|单独|自己|在?集群里?)*(?:部署|装|建|创建|起)[了吧]?)?
`;

const database = String.raw`(?<![\w-])(?:(?:the|our|its)\s)?(?:database|db)(?![\w-])`;

/** Programs that stand elsewhere, and a database that has no other name. */
export const apartNamed = [`(?:(?:the|our)\\s)?${program}${apart}`, `${program}${zhApart}`].map((source) =>
  anyCase(source),
);
export const apartUnnamed = [`${database}${apart}`, `(?:我们)?的?数据库${zhApart}`].map((source) =>
  anyCase(source),
);
