import { han, matter, piece, type Told } from '../sentence.ts';
import { path, size, sizeIn } from '../values.ts';

/** What must outlive a pod: `it writes uploads to /app/uploads, those must survive a restart, 5 GB are enough`. */
export const storage = matter(
  String.raw`(?<![\w-])own(?!\w)|(?:per|every|each) (?:pod|replica|copy|instance)|share|same files|all (?:pods|replicas|copies|instances)|storage ?class|class|persist|disk|kept|gone|留着|保住|ReadWriteMany|rwx|shared|surviv|persist|lost|lose|outlive|durabl|permanent|restart|redeploy|丢|持久|保留|永久`,
  [
    han('write', '写(?:在|到|入)?|存(?:在|放|储)?|放(?:在)?|保存'),
    han(
      'lasting',
      '(?:要|得|必须)?(?:留着|保住)|(?:不能|不要|别|不可以?)(?:丢失?|没)|不丢|持久化?|保留|永久',
    ),
    han('event', '(?:pod )?(?:重启|重新部署|重建|更新|升级|漂移|发布)'),
    han('what', '(?:用户)?上传的?|文件|数据|图片|附件|目录|数据库|sqlite'),
    han('enough', '就?够|足够|大小|容量'),
    path,
    size,
    String.raw`(?<class>(?<=(?:(?<![\w-])class(?:\s?name)?(?:\s(?:is|called|named))?[\s:=]{1,2}|storageclass(?:name)?(?:\s(?:is|called|named))?[\s:=]{1,2}|(?:\d\s?[KMGT]i?B?|durable|persistent|persisted)\son\s)["'\x60]?)(?!(?:is|called|named|for|that|which|an?|the|its?|our|disk|each|every|all|top|volumes?|storage|with|and|at|of|in|on|under|mounted)(?![\w-]))[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?(?![\w/-]))`,
    piece(
      'many',
      'ReadWriteMany|rwx|(?:all|every|each|the)(?: of (?:the|our|its))?(?: (?:pods|replicas|copies|instances))? shares?|(?:which |that )?(?:all|every|each)(?: of (?:the|our|its))? (?:pods?|replicas?|cop(?:y|ies)|instances?) (?:writes? to|reads?|uses?|sees?|accesses|access)|(?:see|sees|use|uses|read|reads) (?:the )?same (?:files|data|content|volume|directory|folder)|(?:see|sees) (?:what|whatever) (?:the )?others? (?:writes?|stores?|saves?)(?: to| in| into| under)?|same (?:files|data|content)|(?:are |is |be |must be |need to be |to be )?shared(?: (?:between|by|among|amongst|across|with) (?:all )?(?:of )?(?:the |our |its )?(?:pods|copies|replicas|instances))?',
    ),
    piece('some', 'one|a single|two|both|three'),
    piece(
      'apart',
      '(?:each|every|all|any)(?: of (?:the|our|them))?(?: (?:pods?|replicas?|cop(?:y|ies)|instances?))?|(?:per|for every|for each) (?:pod|replica|copy|instance)',
    ),
    piece('own', '(?:(?:its|their|an?) )?(?:very )?own(?: (?:persistent|separate))?'),
    piece('give', 'gives?|given|gets?'),
    piece('class_', '(?:storage ?)?class(?:es|name| name)?'),
    piece(
      'lasting',
      String.raw`surviv(?:e|es|ing)|persist(?:ent(?:ly)?|ed|s)?|(?:(?:not|never) (?:be |get )?(?:lost|lose)|(?:must not|mustn['’]t|may not|can['’]t|cannot|shouldn['’]t) (?:be |get )?(?:lost|lose)|do(?:n['’]t| not) (?:want to )?lose)|outlives?|durabl[ey]|(?:needs? to |has to |have to |must |should )?be (?:kept|preserved)|permanent(?:ly)?|kept`,
    ),
    piece(
      'event',
      '(?:(?:across|over|through|after|between|when|if|while) )?(?:(?:a|an|any|the|pod|pods|container|it|every|its|is|are|gets|deployments?) )*(?:replaced|goes away|dies|gone|killed|moved|recreated|deleted|new pods?|restart(?:s|ed)?|re-?deploy(?:s|ed|ments?)?|roll-?outs?|re-?schedul(?:e|es|ed|ing)|updates?|releases?|crash(?:es)?|moves?|deployments?)',
    ),
    piece(
      'write',
      'writes?|stores?|stored|saves?|saved|keeps?|puts?|written|land|lands|lives?|go|goes|located|sits?|holds?|mount(?:ed|s)?|attach(?:ed)?|belongs?|add(?:ed)?|use',
    ),
    piece(
      'what',
      '(?:uploaded |user |generated |its |customer |media |static |data )*(?:uploads?|files?|data|state|images?|documents?|pictures|photos|attachments|media|index|docs|archives?|reports|exports|folder|directory|path|database file|sqlite(?: file| database)?|content|everything|anything|whatever (?:is|it writes)|under|below|inside|disk|disk space|storage|space|volume|pvc|persistent ?volume ?claims?|volume claims?)s?',
    ),
    piece('by', '(?:uploaded|written|generated|created|produced) by|ends? up|uploaded'),
    piece(
      'enough',
      'enough|sufficient|suffices?|plenty|of disk(?: space)?|of (?:space|storage)|size|sized|will do|needs|takes|big|large|up to|at most|max(?:imum)?',
    ),
  ],
  kept,
);

function kept(told: Told): string | undefined {
  const [place, much] = [told.one('path'), told.one('size')];
  if (told.all('path').length > 1) return several(told);
  if (place === undefined || told.all('size').length > 1) return undefined;
  if (told.has('own') || isOfEach(told))
    return much === undefined ? undefined : ofEach(told, sizeIn(much), place);
  if (much !== undefined) return sized(told, `volume of ${sizeIn(much)} at ${place}`);
  return told.hasOneOf('many', 'class', 'class_') ? undefined : unsized(told, place);
}

/** Chinese without a size is read as it stands. */
function unsized(told: Told, place: string): string | undefined {
  const isPlain = told.has('lasting') && !/\p{Script=Han}/u.test(told.all('lasting').join(''));
  return isPlain ? `volume at ${place} that survives restarts` : undefined;
}

/** `/srv/files (6Gi) and /srv/index (1Gi) must survive restarts`: each has the size beside it. */
function several(told: Told): string | undefined {
  const [places, sizes] = [told.all('path'), told.all('size')];
  const order = told.order('path', 'size');
  const isEach = /^(?:path size ?){2,4}$|^(?:size path ?){2,4}$/u.test(order);
  const isPlain = !told.hasOneOf('own', 'many', 'class', 'class_', 'place', 'who');
  if (!isEach || !isPlain || !told.hasOneOf('lasting', 'what')) return undefined;
  return places.map((place, at) => `volume of ${sizeIn(sizes[at] ?? '')} at ${place}`).join(', ');
}

function sized(told: Told, volume: string): string | undefined {
  const storageClass = told.one('class');
  if (told.has('class_') && storageClass === undefined) return undefined;
  if (!told.hasOneOf('lasting', 'many', 'class', 'event')) return undefined;
  const mode = told.has('many')
    ? ' with ReadWriteMany'
    : storageClass === undefined
      ? ''
      : ' with ReadWriteOnce';
  return `${volume}${mode}${storageClass === undefined ? '' : ` and storage class ${storageClass}`}`;
}

/** `one volume per pod`: what each has of its own is said with what it is. */
function isOfEach(told: Told): boolean {
  const isPer = told.all('apart').some((said) => /^(?:per|for)|(?:pod|replica|copy|instance)$/iu.test(said));
  return isPer && !told.hasOneOf('many');
}

/** One volume for each copy is what a StatefulSet gives them. */
function ofEach(told: Told, much: string, place: string): string | undefined {
  const isPlain =
    told.has('apart') &&
    told.hasOneOf('own', 'what') &&
    !told.hasOneOf('many', 'class', 'class_', 'who', 'place');
  return isPlain ? `StatefulSet with ${much} at ${place}` : undefined;
}
