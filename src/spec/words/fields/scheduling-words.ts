export const q = '["\'`]?';
export const is = String.raw`(?:\s?(?:(?:is|of|as|to|set to|equals?|being)(?![A-Za-z])|:|=|为|是|设为|设置为)){0,2}\s?`;
export const label = String.raw`${q}([A-Za-z][\w.-]{0,80}(?:/[\w.-]{1,60})?(?<=\w))${q}(?![\w=/])`;
