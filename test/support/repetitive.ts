/**
 * An article whose five paragraphs differ in a word or two, and the same article after a change. Without the text before,
 * nobody can tell which of the five a passage was in.
 */
export const board = ['ports', 'roads', 'rails', 'canals', 'cables'].map(paragraph).join('\n');

export const rebuilt = board.replace('rails', 'railways').replace('Article 3', 'Chapter III');

function paragraph(topic: string, index: number): string {
  return `Article ${index + 1}

The board decides on ${topic} by a majority of the votes. It hears the states first. The decision of the board binds the states, and the states carry it out within a year. A state that does not agree may ask the board to decide again.
`;
}
