import { dictionary } from './words'

/** Words around template answers; carried by the inbox's subpackage alone. */
export const answerWords = dictionary(
  { label: '常用的话，点一下填进去，可以再改', inLang: '用哪种语言写', zh: '中文', en: 'English' },
  { label: 'Often said: tap one to fill it in, then change it as you like', inLang: 'In which language', zh: '中文', en: 'English' },
)
