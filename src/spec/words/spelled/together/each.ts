export type Each = { readonly about: RegExp; readonly said: string };

const runs = '(?:containers?|pods?|deployments?|programs?|images?)';
const eachSaid = new RegExp(
  String.raw`(?<=^|[.;]\s+|,\s(?=each\s))(?:both|each|all)(?:\sof\s(?:them|the\s(?:two|three)|these))?(?:\s(?:of\sthe\s(?:two|three)\s)?(?<of>services?|claims?|${runs}|objects?|volumes?|secrets?|budgets?))?(?::\s|\s(?=(?:are|is|have|has|uses?|listens?|gets?|mounts?|on|is\sto|must|should|live|lives|exposes?|runs?)\s))(?<said>[^.;]{3,200}(?:\.\S[^.;]{0,80}){0,6}?)(?=[.;](?:\s|$)|,\seach\s|$)`,
  'giu',
);
const everything = /./u;

/** What is said of both in a sentence of its own. */
export function eachIn(text: string): { readonly each: readonly Each[]; readonly text: string } {
  const each = [...text.matchAll(eachSaid)].map(({ groups = {} }) => ({
    about: aboutIn(groups['of']),
    said: (groups['said'] ?? '').replace(/^listens? on (?=\d)/iu, 'on port '),
  }));
  return { each, text: each.length === 0 ? text : text.replaceAll(eachSaid, '') };
}

function aboutIn(of: string | undefined): RegExp {
  if (of === undefined || /^objects?$/iu.test(of)) return everything;
  return new RegExp(`^${runs}$`, 'iu').test(of)
    ? /(?<![\w-])(?:deployment|pod|daemon ?set)(?![\w-])/iu
    : new RegExp(`(?<![\\w-])${of.replace(/s$/iu, '')}(?![\\w-])`, 'iu');
}
