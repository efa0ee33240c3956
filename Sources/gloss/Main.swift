import ArgumentParser

/// The start of the program: parses the command line, runs the command, and turns what went wrong into an exit code.
@main
enum Main {
  static func main() async {
    Terminal.ignoreClosedPipes()
    do {
      var command = try Gloss.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      exit(with: error)
    }
  }

  private static func exit(with error: any Error) -> Never {
    let status: ExitStatus
    switch error {
    case let stop as ExitStatus: status = stop
    case is ClosedPipe: status = .done
    case let failure as Failure:
      Terminal.complain(failure.description)
      status = failure.status
    default:
      let text = Gloss.fullMessage(for: error)
      let isHelp = Gloss.exitCode(for: error) == .success
      if !text.isEmpty { Terminal.say(text, isError: !isHelp) }
      status = isHelp ? .done : .usage
    }
    Terminal.exit(status.rawValue)
  }
}
