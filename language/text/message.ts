/** A message to the user in both languages of the tool. Vietnamese is the default, English by setting. */
export interface Message {
  readonly vi: string;
  readonly en: string;
}

/** Languages in which the tool speaks to its user. */
export type MessageLanguage = keyof Message;
