/** What is shown before somebody needs it for a task they hold. */

/** 13812345678 → 138****5678 */
export function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`
}

/** 张秀英 → 张**, Ada Lovelace → A** */
export function maskName(name: string): string {
  return `${[...name][0] ?? ''}**`
}
