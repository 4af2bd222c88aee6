const secret =
  /(?<![\w-])(?:sensitive|secret|confidential|critical|private|credentials?|login|access\sdata)(?![\w-])|(?<!不)敏感|机密|凭据|凭证|保密/iu;
const holding =
  /USER|LOGIN|PASS|PWD|TOKEN|SECRET|CRED|(?:^|_)(?:API_?|ACCESS_?|PRIVATE_?|SIGNING_?)?KEY(?:_ID)?$|DSN/u;
const innocent = /HOST|PORT|NAME$|URL$|LEVEL|MODE|REGION|TIMEOUT/u;
const counts: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  both: 2,
  three: 3,
  four: 4,
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
};
const counted =
  /(?<![\w-])(?<n>one|two|both|three|four|\d)\s(?:of\sthe\s)?(?:\w+\s){0,2}(?:variables|credentials|values|secrets|ones|entries)|(?<n>[一两二三四\d])\s?个[^，。；]{0,8}(?:变量|凭据|值|密码)/iu;

/** `the two sensitive variables`, `the credentials`: those whose names tell of it, as many as are spoken of. */
export function sensitiveIn(text: string, own: readonly string[]): readonly string[] {
  if (!secret.test(text)) return [];
  const found = own.filter((one) => holding.test(one) && !(innocent.test(one) && !one.endsWith('USERNAME')));
  const said = counted.exec(text)?.groups?.['n']?.toLowerCase();
  const many = said === undefined ? found.length : (counts[said] ?? Number(said));
  return many === found.length ? found : [];
}
