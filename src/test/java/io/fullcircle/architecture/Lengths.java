package io.fullcircle.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Counts the lines of files and, with the compiler's own parser, of methods. */
final class Lengths {
    private Lengths() {}

    /** The files with more lines than the limit. */
    static List<String> ofFiles(List<Path> files, int limit) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            int lines = Files.readAllLines(file).size();
            if (lines > limit) {
                found.add(file + " has " + lines + " lines");
            }
        }
        return found;
    }

    /** The methods and constructors with more lines than the limit, from the signature to the last brace. */
    static List<String> ofMethods(List<Path> files, int limit) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new MethodScanner(unit, positions, limit, found).scan(unit, null);
            }
        }
        return found;
    }

    private static final class MethodScanner extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final int limit;
        private final List<String> found;

        MethodScanner(CompilationUnitTree unit, SourcePositions positions, int limit, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.limit = limit;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            LineMap lines = unit.getLineMap();
            long length = lines.getLineNumber(positions.getEndPosition(unit, method))
                    - lines.getLineNumber(positions.getStartPosition(unit, method))
                    + 1;
            if (length > limit) {
                found.add(unit.getSourceFile().getName() + ": " + method.getName() + " has " + length + " lines");
            }
            return super.visitMethod(method, nothing);
        }
    }
}
