import { mergeInternalComponents } from '@tarojs/shared'
import spoken from './spoken.json'

// The templates and the running app must agree on which property is which: both read the same list.
mergeInternalComponents(spoken)
