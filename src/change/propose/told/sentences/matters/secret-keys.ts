import { matter, piece, type Told } from '../sentence.ts';

const name = String.raw`[a-z0-9](?:[\w.-]{0,60}[a-z0-9])?`;

/** Where what is secret is kept: `the database password is in the secret shop-db under url`. */
export const secretKeys = matter(
  'secret',
  [
    String.raw`(?<secret>(?<=(?<![\w-])secret(?:\s(?:called|named))?[\s:]{1,2}["'\x60]?)(?!(?:called|named|under|with|key|holds|holding|that|which|for|in|and|at|as|has|contains)(?![\w-]))${name}(?![\w-])|(?<=["'\x60])${name}(?=["'\x60]\ssecret(?!\w))|[a-z0-9]+(?:-[a-z0-9]+)+(?=\ssecret(?!\w))|(?<=\x60)[a-z0-9-]{0,40}(?:secrets?|creds|credentials)(?=\x60))`,
    String.raw`(?<key>(?<=(?<![\w-])(?:key|field|entry|property)(?:\s(?:is|called|named|of))?[\s:=]{1,2}["'\x60]?)(?!(?:of|in|is|called|named|for|the|from)(?![\w-]))${name}(?![\w-])|(?<=(?<![\w-])(?:under|as)\s["'\x60]?|(?<=secret.{0,60})called\s["'\x60])(?!(?:the|key|a|its)(?![\w-]))${name}(?![\w-])|(?<=["'\x60])${name}(?=["'\x60]\s(?:key|field|entry)(?!\w))|(?<=(?<![\w-])(?:the|its)\s)(?!(?:secret|existing)(?![\w-]))${name}(?=\s(?:key|field|entry)(?!\w)))`,
    piece('secret_', '(?:kubernetes |k8s |existing |cluster )*secret'),
    piece('key_', 'keys?|field|entry|property|under|as'),
    piece(
      'behind',
      'postgres(?:ql)?(?: database| db)?|mysql|mariadb|mongo(?:db)?|redis|rabbitmq|amqp|kafka|database|db|cache|queue|broker',
    ),
    piece(
      'whole',
      '(?:(?:connection|database|db) )*(?:url|uri|dsn|connection strings?|address|endpoint|credentials|login|creds|secret url|whole url|whole address)',
    ),
    piece(
      'managed',
      '(?:a )?(?:managed|hosted|external|existing|shared)(?: one| instance| database| service)?|outside|elsewhere|rds|cloud sql|already there|by our provider',
    ),
    piece('password', 'passwords?|passwd'),
    piece(
      'there',
      'stored|lives?|sits?|comes?|kept|held|found|find|reads?|taken?|takes?|exists?|existing|there|called|named|holds?|holding|contains?|containing|provided|provides|use|uses|using|inside|located|available|pick(?:ed)?|up|fetch',
    ),
  ],
  kept,
);

function kept(told: Told): string | undefined {
  const [secret, key, behind] = [told.one('secret'), told.one('key'), told.one('behind')];
  if (secret === undefined || key === undefined || behind === undefined) return undefined;
  if (told.has('password') && !/ur[il]|dsn/iu.test(key)) return undefined;
  return told.has('whole') || told.has('password')
    ? `a secret \`${secret}\` holding the connection string for ${behind} under \`${key}\``
    : undefined;
}
