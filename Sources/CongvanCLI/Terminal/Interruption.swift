import CongvanExtraction
import Dispatch
import Foundation

/// What becomes of a run that is ended from outside, with Ctrl-C or by the system: no process or file of it is left.
enum Interruption {
  private static let ended = DispatchQueue(label: "congvan.interruption")

  /// From now on such a run ends so; to be called once.
  static func prepare() -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: ended)
      source.setEventHandler {
        Children.endAll()
        if Terminal.showsMessages { Console.mutter("\r\u{1B}[K") }
        // Whoever started this run learns from its end that a signal did it.
        signal(number, SIG_DFL)
        var own = sigset_t()
        sigemptyset(&own)
        sigaddset(&own, number)
        pthread_sigmask(SIG_UNBLOCK, &own, nil)
        raise(number)
      }
      source.resume()
      return source
    }
  }
}
