/** What is shown before somebody needs it for a task they hold. */

/** 13812345678 → 138****5678; of a shorter number from elsewhere the last two digits, and four are always hidden. */
export function maskPhone(phone: string): string {
  if (phone.length < 11) return `****${phone.slice(4).slice(-2)}`
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`
}

/** A mobile number is somebody's own; one with an area code or of the 400 sort is an office's. */
export const isPersonal = (phone: string): boolean => /^1[3-9]\d{9}$/.test(phone)

/** 怡康苑 3栋 2单元 1401 → 怡康苑 3栋 2单元 **: the room stands last, as does what a cut label has left of it. */
export function maskDoor(label: string): string {
  return label.replace(/\S+$/u, '**')
}

/** 张秀英 → 张**, Ada Lovelace → A** */
export function maskName(name: string): string {
  return `${[...name][0] ?? ''}**`
}
