/** What can be chosen after a message, as the bot sends it. */
export interface CardAction {
  type: string;
  title: string;
  value: unknown;
  /** Quiet ones do something with the answer; the others are questions and topics. */
  channelData?: { quiet?: boolean };
}

/** An activity of Direct Line, of the fields that the chat reads. */
export interface Activity {
  type: string;
  id?: string;
  from?: { id?: string; role?: string };
  text?: string;
  textFormat?: string;
  locale?: string;
  timestamp?: string;
  value?: unknown;
  suggestedActions?: { actions?: CardAction[] };
  channelData?: {
    clientActivityID?: string;
    postBack?: boolean;
    buttonsTitle?: string | null;
  };
}

/** Whether the bot said it, to be read. */
export function isReply({ type, from }: Activity): boolean {
  return type === 'message' && from?.role === 'bot';
}

/** Whether the visitor said it: by typing or by a click. */
export function isSaid({ type, from }: Activity): boolean {
  return type === 'message' && from?.role === 'user';
}

/**
 * The same with the role of its sender, which Microsoft's service leaves out; the ids of visitors
 * begin with `dl_`.
 */
export function withRole(activity: Activity): Activity {
  const { from } = activity;
  if (from?.role !== undefined) return activity;
  return { ...activity, from: { ...from, role: from?.id?.startsWith('dl_') ? 'user' : 'bot' } };
}
