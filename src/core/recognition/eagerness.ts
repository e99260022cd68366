/** How much doubt a highlight may have: from only what is sure to whatever may be meant. */
export const eagernessLevels = ['low', 'middle', 'high'] as const;
export type Eagerness = (typeof eagernessLevels)[number];
