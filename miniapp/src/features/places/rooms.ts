/** Rooms as they are typed: one a line, or with commas between. */
export const roomsIn = (text: string): string[] => text.split(/[\n,，、;；]/).map((one) => one.trim()).filter((one) => one !== '')
