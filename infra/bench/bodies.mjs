/*
 * Whether two servers said the same. Each contender turns its own answer into one plain shape (see the contenders); here
 * shapes are compared, and the bytes of later answers are held against one that was found right.
 */

/** An answer that must end the run: a figure measured over wrong answers means nothing. */
export class WrongAnswer extends Error {
  constructor(message) {
    super(message);
    this.name = "WrongAnswer";
  }
}

/**
 * The data of a GraphQL answer.
 *
 * @param {number} status of the HTTP answer
 * @param {Buffer | string} body
 * @throws {WrongAnswer} for another status than 200, for no JSON, for `errors` and for no `data`
 */
export function dataOf(status, body) {
  const text = body.toString();
  if (status !== 200) throw new WrongAnswer(`HTTP ${status}: ${beginning(text)}`);
  let answer;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new WrongAnswer(`No JSON: ${beginning(text)}`);
  }
  if (answer.errors !== undefined)
    throw new WrongAnswer(`Errors: ${beginning(JSON.stringify(answer.errors))}`);
  if (!answer.data) throw new WrongAnswer(`No data: ${beginning(text)}`);
  return answer.data;
}

/** An instant in the one form that the shapes use; each server writes its own. */
export function instant(text) {
  return text === null ? null : new Date(text).toISOString();
}

/**
 * Where two shapes differ first, as a sentence; null when they are equal. The order of keys does not count, the order of
 * lists does.
 */
export function difference(one, other, path = "the answer") {
  if (one === other) return null;
  const bothObjects = one !== null && other !== null && typeof one === "object" && typeof other === "object";
  if (!bothObjects || Array.isArray(one) !== Array.isArray(other)) {
    return `${path} is ${JSON.stringify(one)} here and ${JSON.stringify(other)} there`;
  }
  if (Array.isArray(one) && one.length !== other.length) {
    return `${path} has ${one.length} entries here and ${other.length} there`;
  }
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = difference(one[key], other[key], `${path}.${key}`);
    if (found) return found;
  }
  return null;
}

/**
 * Judges every answer of a run: equal bytes pass at once, others are read and their shapes compared.
 *
 * @param {Buffer} right an answer found right
 * @param {(data: object) => unknown} shapeOf the contender's way to the plain shape
 * @returns {(status: number, body: Buffer) => void} throws {@link WrongAnswer}
 */
export function judge(right, shapeOf) {
  const shape = shapeOf(dataOf(200, right));
  return (status, body) => {
    if (status === 200 && body.equals(right)) return;
    const found = difference(shape, shapeOf(dataOf(status, body)));
    if (found) throw new WrongAnswer(`The answer changed while it was measured: ${found}`);
  };
}

function beginning(text) {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
