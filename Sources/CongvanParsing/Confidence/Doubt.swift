/// What speaks against a reading, in the words of its reason; the lexicon `trust` says how often readings so made were right.
enum Doubt: String, CaseIterable {
  case nobody = "the text names nobody who acts"
  case inherited = "bearer inherited from a heading or lead-in above"
  case leadIn = "bearer inherited from a sentence that leads over"
  case carried = "the task is the one of the row above"
  case heading = "the item has items below it and ends as a heading does"
  case short = "the task has only a few words"
  case place = "the bearer is named as a place is"
  case verbInName = "a verb stands inside the name of the bearer"
  case unknownVerb = "the task opens with no known verb"
  case lateVerb = "the verb of the task stands behind other words"
  case unlisted = "the sentence is no item of a list"
  case several = "several bodies act together"
  case apart = "words stand between the bearer and the task"
  case picturedTime = "the time was read from a picture"
  case picturedAmount = "the amount was read from a picture"
  case loneTime = "the time stands in no order that was read"
}
