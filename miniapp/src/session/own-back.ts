/** A step back that a page itself takes, told apart from the browser's Back button. */
let under = false

export function stepBack(go: () => void): void {
  under = true
  go()
}

/** True once for each such step. */
export function wasOwnStep(): boolean {
  const own = under
  under = false
  return own
}
