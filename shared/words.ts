/** A text in both languages of the product. */
export type Lang = 'zh' | 'en'
export interface Words { readonly zh: string; readonly en: string }
