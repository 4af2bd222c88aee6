const text = '["\'`](?<text>[^"\'`\\n]{1,200})["\'`]';

/** What is said of what programs are configured by. */
export const settings: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  ConfigMap: {
    file: [
      `(?:(?:and|a|the|file|with|key|named|called|one) )*["'\`]?(?<file>[\\w.-]{1,60}\\.[a-z]{2,10})["'\`]?(?: (?:has|with|containing|contains|contain|holding|that|which|whose|text|content|contents|being|is|of|the|are|two|three|four|following|lines?|line by line|first|its|as|on|in))*[:,]? ?\\(?(?<lines>(?:(?:first |second |third |the |and |then |line |followed by |\\d )*["'\`][^"'\`\\n]{1,120}["'\`](?: on its (?:first|second|third) line)?(?:, | and |, and |,? then | / | followed by )?){1,6})`,
    ],
    fixed: [
      "(?:(?:that|which|it|and) )*(?:can't|cannot|can not|must not|may not) be (?:edited|changed|modified|altered)(?: (?:afterwards|any ?more|later|again))?",
    ],
    idle: ['data|entries|keys?|values?|file|contents?'],
  },
  Secret: {
    stringy: [
      '(?:(?:with|in|as|using|given|all|also|both|the|its|and|not base64 encoded but|put) )*(?:plain text|stringData|plain)(?: \\(stringData\\))?',
    ],
    entry: [
      `(?:stringData|and|with|the|key|keys|entry|,)* ?["'\`]?(?<key>(?!(?:in|of|the|and|with|an?|to|for|is|as|by|named|called|secrets?|namespace|type|keys?|values?)(?![\\w-]))[A-Za-z][\\w.-]{0,60})["'\`]? (?=["'\`])${text.replace('text', 'ticked')}`,
      '(?:holds )?["\'`]?(?<value>(?!(?:the|keys?|entries|and|it|its|stringData|data)(?![\\w-]))[\\w.-]{1,80})["\'`]? under ["\'`]?(?<key>[A-Za-z][\\w.-]{0,60})["\'`]?',
    ],
    idle: ['stringData|keys?|entries|values?|data|in plain text|holds'],
    password: ['(?:pw|passwd|pass):? ["\'`]?(?<said>[^\\s,;()"\'`]{1,100}[^\\s,;()"\'`.:])["\'`]?'],
    basic: ['(?:of )?(?:the )?(?:type )?(?:kubernetes.io/)?basic ?auth(?: type)?'],
  },
};
