/** Nothing: only the browser build has elements with a look of their own. */
export {}
