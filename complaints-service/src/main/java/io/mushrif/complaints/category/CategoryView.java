package io.mushrif.complaints.category;

import io.mushrif.platform.language.LocalizedText;
import java.util.List;

/**
 * A category of complaints as the API shows it.
 *
 * @param code what complaints say as their category
 * @param parent code of the category that it is a part of; absent at the top
 * @param active whether it can be chosen for new complaints
 * @param children its parts, by code; absent where one category is read alone
 */
public record CategoryView(
        String code,
        LocalizedText title,
        String parent,
        boolean active,
        List<CategoryView> children) {}
