package ziping.testing;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Makes one run with {@code -Dapprove=true} enough for any order of the tests: the generated files, which other tests
 * read, are written before the first test. After the last test it prints the changed files.
 */
public final class ApprovalExtension implements BeforeAllCallback {
    private static final Namespace OURS = Namespace.create(ApprovalExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (Approval.isOn()) {
            context.getRoot().getStore(OURS).computeIfAbsent(Session.class, key -> Session.begin(), Session.class);
        }
    }

    /** JUnit closes this resource after the last test. */
    private record Session() implements AutoCloseable {
        static Session begin() {
            try {
                GeneratedFiles.all().forEach(Approval::write);
                FormCases.writeWhatOtherProgramsSave();
                return new Session();
            } catch (Exception notGenerated) {
                throw new IllegalStateException("generated files cannot be approved", notGenerated);
            }
        }

        @Override
        public void close() {
            List<Path> changed = Approval.changed();
            System.out.println("approved: " + changed.size() + " files changed");
            changed.forEach(file -> System.out.println("  " + file));
        }
    }
}
