import { overLines } from '../../kernel/over-lines.ts';
import { dirname } from '../../kernel/paths.ts';
import { grep, type Hit, type SourceFile } from '../../facts/source.ts';

/** A file or a folder as the program calls it, and where it does. */
export type Kept = {
  readonly what: string;
  readonly hit: Hit;
  /** Its data, though the name does not say so; what is put in the place of the old one cannot be led elsewhere. */
  readonly store?: 'written' | 'replaced';
};
type Placed = Kept & { readonly folder: string };

const at = String.raw`['"\x60](?:\.\/)?`;
const path = String.raw`(\/?[\w-][\w.-]{0,40}(?:\/[\w-][\w.-]{0,40}){0,5})\/?['"\x60]`;
const file = (end: string): string =>
  String.raw`((?:\/?[\w-][\w.-]{0,40}\/){0,5}[\w-][\w.-]{0,60}\.${end})['"\x60?]`;

/** Folders that programs make for themselves, and those that people send files to. */
const folders = new RegExp(
  overLines`
    (?:
      \b(?:
        os\.(?:mkdir|makedirs|Mkdir|MkdirAll)|(?:fs\.|fsp\.)?mkdirp?(?:Sync)?|FileUtils\.mkdir_p|
        ensureDir(?:Sync)?|create_dir(?:_all)?|Directory\.CreateDirectory|File\.mkdir_p!?|Dir\.mkdir|
        Files\.createDirector(?:y|ies)\(\s?(?:Paths?\.(?:get|of)|Path)
      )\(\s{0,4}|
      \bUPLOAD_(?:FOLDER|DIR|PATH)['"]?\]?\s{0,4}[=:]\s{0,4}|\bmulter\(\{ ?dest: ?|
      \bPath\((?=['"][\w./-]{1,80}['"]\)\.mkdir)
    )${at}${path}
  `,
  'u',
);

/** Databases in a file, and logs. */
const files = [
  new RegExp(
    String.raw`['"\x60](?:(?:jdbc:)?sqlite(?:3|\+\w{1,20})?:(?:\/\/\/)?|file:)?(?:\.\/)?${file('(?:db3?|sqlite3?)')}`,
    'u',
  ),
  new RegExp(String.raw`(?:FileHandler\(|\bfilename ?[:=]) ?${at}${file('log')}`, 'u'),
];

/** Where people may put its data, and where that is when they do not say. */
const dataFolder = new RegExp(
  overLines`
    \b(?:\w{1,20}_)?(?:DATA|PERSIST|CHROMA(?:_DB)?|VECTOR_?(?:STORE|DB))_(?:DIR|DIRECTORY|PATH|FOLDER|ROOT)\b[^\n]{0,60}?(?:\|\||\?\?|\bor\b|,)\s{0,3}${at}${path}(?!\s?:)
  `,
  'u',
);

/** The same of the file itself, whatever it is called: `DB_FILENAME: str({ default: "db/data" })`. */
const databaseFile = new RegExp(
  overLines`
    \b(?:\w{1,20}_)?(?:DB|DATABASE|SQLITE)_?(?:FILE(?:_?NAME|_?PATH)?|PATH)\b[^\n]{0,60}?
    (?:\|\||\?\?|\bor\b|,|\bdefault:)\s{0,3}${at}${path}
  `,
  'u',
);

/** `Path("/app/data")`, where nobody says another. */
const dataPath = new RegExp(
  String.raw`\breturn (?:pathlib\.)?Path\(['"](\/(?:[\w.-]{1,40}\/){0,4}data)\/?['"]\)`,
  'u',
);

/** Where Chroma and its like keep what they know. */
const vectors = new RegExp(
  String.raw`\b(?:persist_directory|PersistentClient\(\s?path)\s?=\s?${at}${path}`,
  'u',
);

/** Folders that it makes, databases and logs that it writes. */
export function namedIn(sources: readonly SourceFile[]): Placed[] {
  const made = grep(sources, folders).map((hit) => placed(hit, hit.groups[0] ?? '', String));
  const kept = files.flatMap((pattern) =>
    grep(sources, pattern).map((hit) => placed(hit, hit.groups[0] ?? '', dirname)),
  );
  return [...made, ...kept];
}

/** Where it keeps its data when nobody says another place. */
export function dataIn(sources: readonly SourceFile[]): Placed[] {
  const what = keepsDatabase(sources) ? 'data.db' : '';
  return [
    ...grep(sources, dataFolder).map((hit) => ({ ...placed(hit, hit.groups[0] ?? '', String), what })),
    ...[vectors, dataPath]
      .flatMap((pattern) => grep(sources, pattern))
      .map((hit) => ({ ...placed(hit, hit.groups[0] ?? '', String), what: 'data.db' })),
    ...grep(sources, databaseFile).map((hit) => ({
      ...placed(hit, hit.groups[0] ?? '', dirname),
      what: 'data.db',
    })),
  ];
}

function placed(hit: Hit, what: string, place: (text: string) => string): Placed {
  return { what, folder: place(what), hit };
}

/** A name that ends so is no database yet. */
export function usesFiles(sources: readonly SourceFile[]): boolean {
  return grep(sources, /sqlite|\bbbolt\b|\btinydb\b|\bnedb\b|\bbuntdb\b/iu).length > 0;
}

function keepsDatabase(sources: readonly SourceFile[]): boolean {
  return (
    grep(
      sources,
      /\bpersist_directory\b|\bPersistentClient\(|["'\x60/][\w.-]{1,60}\.(?:db3?|sqlite3?)["'\x60]/u,
    ).length > 0
  );
}
