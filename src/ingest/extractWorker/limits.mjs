/** Thrown when a file would cost more to read than the limits allow. */
export function limitError(message) {
  const error = new Error(message)
  error.name = 'LimitError'
  return error
}

/** Attack: a small file that unfolds into gigabytes of text. Nothing is cut off: the whole reading is given up instead. */
export function textBudget(maxTextChars) {
  let left = maxTextChars
  return function spend(text) {
    left -= text.length
    if (left < 0) throw limitError('too much text')
    return text
  }
}

/** How many letters a text has; digits and signs do not make a text layer. */
export function letterCount(text) {
  return (text.match(/\p{L}/gu) ?? []).length
}
