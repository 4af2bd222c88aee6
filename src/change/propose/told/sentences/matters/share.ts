import { matter, piece, type Told } from '../sentence.ts';

const server = String.raw`(?:(?:[a-z0-9-]{1,60}\.){1,6}[a-z][a-z0-9-]{1,20}|\d{1,3}(?:\.\d{1,3}){3})`;
const folder = String.raw`/[\w][\w./-]{0,120}(?<![.,])`;

/** Files of a server of its own: `/srv/media comes by NFS from files.corp.local, path /export/media`. */
export const share = matter(
  String.raw`(?<![\w-])nfs`,
  [
    String.raw`(?<whole>${server}:${folder})`,
    String.raw`(?<server>${server}(?![\w:/]))`,
    piece(
      'export_',
      '(?:the )?(?:nfs )?(?:(?:path|export|share|directory|folder)s?)(?: (?:is|called|of|named))?',
    ),
    String.raw`(?<here>(?:(?<![\w-])(?:at|under|to|into|in|on|as)\s|->|→|=>|\smounted\s)\s?(?:the\s)?(?:mount\s?(?:path|point)\s|directory\s|folder\s|path\s)?(?=["'\x60]?/))`,
    String.raw`(?<path>${folder})`,
    piece(
      'nfs',
      '(?:by |via |over |from |on |an? |our |the )*nfs(?: ?v?[34])?(?: (?:server|mount|share|volume|storage|filer))*',
    ),
    piece('read_only', '(?:as )?read-?only|ro'),
    piece(
      'sit',
      'mount(?:ed|s|ing)?|comes?|provided|available|visible|reach(?:able)?|found|make|made|lies|lives?|sits?|stored|reads?|uses?|expects?|export(?:ed)?|shared?|server|filer|host',
    ),
    piece(
      'what',
      '(?:our |the |its )?(?:media|files|data|images|documents|assets|content|models?|archives?|uploads|pictures|photos|videos|catalog(?:ue)?|dataset)',
    ),
  ],
  shared,
);

function shared(told: Told): string | undefined {
  const found = placesIn(told);
  if (found === undefined || told.has('place')) return undefined;
  return `Mount the NFS share ${found.from} at ${found.at}${told.has('read_only') ? ' read-only' : ''}`;
}

type Places = { readonly from: string; readonly at: string };

function placesIn(told: Told): Places | undefined {
  const [whole, paths] = [told.one('whole'), told.all('path')];
  if (whole !== undefined) return paths.length === 1 ? { from: whole, at: paths[0] ?? '' } : undefined;
  const from = told.one('server');
  if (from === undefined || paths.length !== 2) return undefined;
  const marked = told.marked(['path'], ['export_', 'here']);
  const at = marked.find(({ mark }) => mark === 'here') ?? marked.find(({ mark }) => mark === undefined);
  const export_ = marked.find((one) => one !== at);
  return at === undefined || export_?.mark !== 'export_'
    ? undefined
    : { from: `${from}:${export_.said}`, at: at.said };
}
